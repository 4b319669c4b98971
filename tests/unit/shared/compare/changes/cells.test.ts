import { describe, expect, it } from "vitest";
import { deliverCell, editCell, withdrawCell } from "../../../../../shared/model/commands/cells.ts";
import { changesOf, frailty, southEast, stroke } from "../../../../support/compared-trust.ts";
import { cellId, idOf } from "../../../../support/structure-builder.ts";

describe("cells", () => {
  it("are delivered and withdrawn, row by row", () => {
    const { messages, verbs } = changesOf((option) => [
      withdrawCell({ option, id: cellId("Frailty", "Portsmouth") }),
      withdrawCell({ option, id: cellId("Frailty", "South East") }),
      deliverCell({ option, serviceLine: stroke, geography: southEast, teams: 1 }),
    ]);
    expect(messages).toEqual([
      "Frailty is no longer delivered in Portsmouth and South East (4 teams, 40 WTE, £2,000,000).",
      "Stroke is now delivered in South East (1 team).",
    ]);
    expect(verbs).toEqual(["cell withdrawn", "cell delivered"]);
  });

  it("move from one tier to another", () => {
    const { messages, verbs } = changesOf((option) => [
      withdrawCell({ option, id: cellId("Frailty", "Portsmouth") }),
      withdrawCell({ option, id: cellId("Frailty", "South East") }),
      deliverCell({ option, serviceLine: frailty, geography: idOf("geo", "Trust") }),
    ]);
    expect(messages).toEqual(["Frailty moves from Portsmouth and South East (wider areas) to Trust."]);
    expect(verbs).toEqual(["cell moved-in-tier"]);
  });

  it("change in size, in volume and in whom they are integrated with", () => {
    const { messages } = changesOf((option) => [
      editCell({ option, id: cellId("Frailty", "Portsmouth"), wte: 25 }),
      editCell({
        option,
        id: cellId("Stroke", "Portsmouth"),
        volume: "high",
        integratedWith: "City Council",
      }),
    ]);
    expect(messages).toEqual([
      "Frailty in Portsmouth goes from 2 teams, 20 WTE, £1,000,000 to 2 teams, 25 WTE, £1,000,000.",
      "Stroke in Portsmouth is integrated with City Council.",
      "Stroke in Portsmouth goes from no stated volume to high volume.",
    ]);
  });
});
