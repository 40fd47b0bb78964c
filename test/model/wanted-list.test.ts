import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { toCsv } from "../../src/model/csv.js";
import { parseWantedList, type SourceWords, type WantedLine } from "../../src/model/wanted-list.js";
import { anyAccounts, account } from "./accounts.js";
import { runToEnd } from "./run-to-end.js";

const parse = (text: string, words?: SourceWords) => runToEnd(parseWantedList(text, words));
const short = ({ line, name, to }: WantedLine) => [line, name, to];

describe("parseWantedList", () => {
  const table: [what: string, text: string, lines: unknown[]][] = [
    [
      "names and ids, one a line",
      "Acme Dental\r\n\r\n 248013 \nBéla",
      [
        [1, "Acme Dental", undefined],
        [3, "248013", undefined],
        [4, "Béla", undefined],
      ],
    ],
    [
      "old line breaks",
      "Acme\rBéla",
      [
        [1, "Acme", undefined],
        [2, "Béla", undefined],
      ],
    ],
    [
      "columns of a spreadsheet, with the source in any of them",
      "Acme, Inc.\t12\tagency\nBéla\t\tcustomer\nCora\t7",
      [
        [1, "Acme, Inc.", "agency"],
        [2, "Béla", "customer"],
        [3, "Cora", undefined],
      ],
    ],
    [
      "columns in quotes",
      '"Acme, Inc.",agency\n"Say ""hi""";customer',
      [
        [1, "Acme, Inc.", "agency"],
        [2, 'Say "hi"', "customer"],
      ],
    ],
    ["names with commas, which may belong to them", "Smith, Jones & Co", [[1, "Smith, Jones & Co", undefined]]],
    [
      "quotes that are not closed, as characters",
      '"Acme\nJoe "The Man" Smith',
      [
        [1, '"Acme', undefined],
        [2, 'Joe "The Man" Smith', undefined],
      ],
    ],
    [
      "ids in one line",
      "7, 8;9\n7, 8, 9",
      [
        [1, "7, 8;9", undefined],
        [2, "7", undefined],
        [2, "8", undefined],
        [2, "9", undefined],
      ],
    ],
    ["both sources in one line, as neither", "Acme;agency;customer", [[1, "Acme", "unreadable"]]],
    ["nothing", " \n\n", []],
  ];
  for (const [what, text, lines] of table) {
    it(`reads ${what}`, () => expect(parse(text).map(short)).to.deep.equal(lines));
  }

  it("keeps the first column of a line whose comma may be part of a name", () => {
    expect(parse("Smith, Jones & Co")[0]).to.include({ id: "Smith, Jones & Co", first: "Smith" });
  });

  it("reads a file with a header in any order of columns, and with any separator", () => {
    for (const separator of [",", ";", "\t"]) {
      const text = [
        ["Name", "x", "ID", "Balance_From"],
        ["Acme", "1", "7", " Agency "],
        ["Béla", "2", "8", ""],
      ]
        .map((row) => row.join(separator))
        .join("\r\n");
      expect(parse(text)).to.deep.equal([
        { line: 2, text: "Acme, 7", id: "7", name: "Acme", to: "agency" },
        { line: 3, text: "Béla, 8", id: "8", name: "Béla", to: undefined },
      ]);
    }
  });

  it("reads what Excel says of the separator, and its byte order mark", () => {
    expect(parse("\ufeffsep=;\r\nid;balance_from\r\n7;customer\r\n")).to.deep.equal([
      { line: 3, text: "7", id: "7", name: undefined, to: "customer" },
    ]);
    expect(parse("sep=;\nAcme").map(short)).to.deep.equal([[2, "Acme", undefined]]);
  });

  it("does not guess a source", () => {
    const text = "id,balance_from\n1,agencies\n2,Agentur\n3,AGENCY";
    expect(parse(text).map(({ to }) => to)).to.deep.equal(["unreadable", "unreadable", "agency"]);
    const words = { agency: ["Agentur"], customer: ["Kunde"] };
    expect(parse(text, words).map(({ to }) => to)).to.deep.equal(["unreadable", "agency", "agency"]);
  });

  it("takes no name for a header", () => {
    expect(parse("Name\nAcme").map(short)).to.deep.equal([
      [1, "Name", undefined],
      [2, "Acme", undefined],
    ]);
  });

  it("counts lines as an editor does, also behind a name with line breaks", () => {
    const text = 'id,name\n1,"two\r\nlines"\n2,Acme';
    expect(parse(text).map(({ line }) => line)).to.deep.equal([2, 4]);
  });

  it("reads what was exported, whatever separates its cells and lines", () => {
    const separators = fc.constantFrom(",", ";", "\t");
    const breaks = fc.constantFrom("\r\n", "\n", "\r");
    fc.assert(
      fc.property(anyAccounts, separators, breaks, (accounts, separator, lineBreak) => {
        const plain = accounts.map((one, index) =>
          account({ ...one, id: index + 1, name: one.name.replace(/[\r\n]/g, "") }),
        );
        const cells = toCsv(plain)
          .split("\r\n")
          .map((line) =>
            line.replace(/("(?:[^"]|"")*"|[^,]*)(,?)/g, (_, cell: string, end: string) => cell + (end && separator)),
          )
          .join(lineBreak);
        const lines = parse(cells);
        expect(lines.map(({ id }) => id)).to.deep.equal(plain.map(({ id }) => String(id)));
        expect(lines.map(({ to }) => to)).to.deep.equal(plain.map(({ balanceFrom }) => balanceFrom));
      }),
    );
  });

  it("never fails", () => {
    const unit = fc.constantFrom('"', ",", ";", "\t", "\r", "\n", "'", "=", "id", "name", "agency", "a");
    fc.assert(fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit })), (text) => void parse(text)));
  });

  it("yields every so often", () => {
    const lines = parseWantedList("Acme\n".repeat(1_200));
    let pauses = 0;
    while (!lines.next().done) pauses++;
    expect(pauses).to.equal(2);
  });
});
