import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOutMatrix, readCrossings } from "../../../../shared/print/matrix-pages.ts";
import { PAPERS, pageGeometry } from "../../../../shared/print/paper.ts";
import { deriveFacts } from "../../../../shared/structure/facts.ts";
import { options } from "../../../support/arbitraries/designs.ts";
import { factsOf, idOf } from "./print-support.ts";

const A4 = pageGeometry("A4");
const PLACES = Array.from({ length: 13 }, (_, index) => `Place ${index + 1} | | wider | 200000`);

describe("the matrix on pages", () => {
  it("has every service line, geography and cell exactly once, in blocks no wider than the page", () => {
    fc.assert(
      fc.property(options(), fc.constantFrom(...PAPERS), (option, paper) => {
        const facts = deriveFacts(option);
        const page = pageGeometry(paper);
        const { rows, blocks } = layOutMatrix(facts, page);
        expect(rows.map((row) => row.serviceLine)).toEqual(facts.serviceLines.nodes);
        const columns = blocks.flatMap((block) => block.columns.map((column) => column.geography));
        expect(columns).toEqual(facts.geographies.nodes);
        const at = readCrossings(facts);
        const drawn = rows.flatMap((row) =>
          columns.flatMap((column) => at(row.serviceLine.id, column.id).cell ?? []),
        );
        expect(drawn.map((cell) => cell.id).sort()).toEqual([...option.cells.keys()].sort());
        for (const block of blocks) {
          const width = block.columns.reduce((sum, column) => sum + column.width, page.rowHeaderWidth);
          expect(width).toBeLessThanOrEqual(page.printableWidth);
        }
      }),
    );
  });

  it("spans exactly its block's columns with every row of group headings", () => {
    fc.assert(
      fc.property(options(), (option) => {
        for (const { bands, columns } of layOutMatrix(deriveFacts(option), A4).blocks) {
          for (const { segments } of bands) {
            expect(segments.reduce((sum, { span }) => sum + span, 0)).toBe(columns.length);
          }
        }
      }),
    );
  });

  it("captions a part with the geographies it shows", () => {
    const { blocks } = layOutMatrix(factsOf({ geographies: PLACES }), A4);
    expect(blocks.map((block) => block.caption)).toEqual([
      "Matrix, geographies 1 to 7 of 13 (part 1 of 2)",
      "Matrix, geographies 8 to 13 of 13 (part 2 of 2)",
    ]);
    expect(layOutMatrix(factsOf({ geographies: PLACES.slice(0, 3) }), A4).blocks[0]?.caption).toBe(
      "Matrix, all 3 geographies",
    );
  });

  it("repeats a geography that groups others over a later block, as continued", () => {
    const geographies = [
      "Trust | | trust-wide | ",
      ...PLACES.map((place) => place.replace("| |", "| Trust |")),
    ];
    const bands = layOutMatrix(factsOf({ geographies }), A4).blocks.map((block) =>
      block.bands.map(({ segments }) =>
        segments.map(({ geography, span, isContinued }) => [geography?.name, span, isContinued]),
      ),
    );
    expect(bands).toEqual([[[["Trust", 7, false]]], [[["Trust", 7, true]]]]);
  });

  it("still lists the service lines when there are no geographies, and nothing when there is neither", () => {
    const { rows, blocks } = layOutMatrix(factsOf({ serviceLines: ["Frailty"] }), A4);
    expect(rows.map((row) => row.heading)).toEqual(["Frailty"]);
    expect(blocks).toEqual([{ caption: "Matrix, no geographies yet", bands: [], columns: [] }]);
    expect(layOutMatrix(factsOf({}), A4).blocks).toEqual([]);
  });

  it("shortens very long names in headings and keeps them in full", () => {
    const long =
      "Integrated neighbourhood services for people with several long-term conditions and their carers";
    const { rows, namesInFull } = layOutMatrix(factsOf({ serviceLines: [long, "Frailty"] }), A4);
    expect(rows[0]?.heading).toBe("Integrated neighbourhood services for people with…");
    expect(namesInFull).toEqual([long]);
  });

  it("adds up the WTE below a service line in each column, its own included", () => {
    const facts = factsOf({
      serviceLines: ["Mental health", "Adults | Mental health", "Crisis | Adults", "Frailty"],
      geographies: ["North | | wider |", "South | | wider |"],
      cells: ["Adults | North | 1 | 10", "Crisis | North | 1 | 2.5", "Frailty | North | 1 | 7"],
    });
    const at = readCrossings(facts);
    const wte = (row: string, column: string) =>
      at(idOf(facts, "serviceLines", row), idOf(facts, "geographies", column)).totalWte;
    expect([wte("Mental health", "North"), wte("Adults", "North")]).toEqual([12.5, 12.5]);
    expect([wte("Mental health", "South"), wte("Crisis", "North"), wte("Frailty", "North")]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
