import JSON
import WorldStore

extension JSONWriter {
    /// A page of a list (the vendor's VioletPage).
    ///
    /// `number` counts from 1, as in its examples.
    mutating func write<Element>(
        _ page: Page<Element>, element: (inout JSONWriter, Element) -> Void
    ) {
        let pages = (page.total + page.size - 1) / page.size
        let sort = { (writer: inout JSONWriter) in
            writer.key("sort")
            writer.beginObject()
            writer.field("sorted", true)
            writer.field("unsorted", false)
            writer.field("empty", false)
            writer.endObject()
        }
        beginObject()
        key("content")
        beginArray()
        for entry in page.elements { element(&self, entry) }
        endArray()
        field("last", page.number >= pages)
        field("total_pages", pages)
        field("total_elements", page.total)
        field("first", page.number == 1)
        field("number_of_elements", page.elements.count)
        field("size", page.size)
        field("number", page.number)
        field("empty", page.elements.isEmpty)
        key("pageable")
        beginObject()
        field("page_number", page.number)
        field("page_size", page.size)
        field("offset", (page.number - 1) * page.size)
        field("paged", true)
        field("unpaged", false)
        sort(&self)
        endObject()
        sort(&self)
        endObject()
    }
}
