import Testing

@testable import LocalVioletCommand

@Suite struct TableTests {
    @Test func cellsStandInColumnsAndNumbersAtTheRight() {
        var table = Table("#id", "name", "#total")
        table.add("7", "first", "100")
        table.add("1234", "x", "5")
        #expect(
            table.text == """
                  ID  NAME   TOTAL
                   7  first    100
                1234  x          5
                """)
    }

    @Test func noLineEndsWithSpaces() {
        var table = Table("name", "about")
        table.add("a long name", "")
        table.add("b", "text")
        #expect(table.text.split(separator: "\n").allSatisfy { $0.last != " " })
    }

    @Test func missingCellsAreEmptyAndOnesTooManyAreDropped() {
        var table = Table("a", "b")
        table.add("1")
        table.add("1", "2", "3")
        #expect(table.rows == [["1", ""], ["1", "2"]])
    }

    @Test(arguments: ["a\nb", "a\u{1B}b", "a\tb", "a\rb", "a\u{7F}b", "a\u{9B}b"])
    func nothingInACellBreaksTheLineOrCommandsTheTerminal(cell: String) {
        var table = Table("name")
        table.add(cell)
        #expect(table.text == "NAME\na b")
    }

    @Test func withoutRowsThereAreTitles() {
        #expect(Table("#id", "name").text == "ID  NAME")
    }
}
