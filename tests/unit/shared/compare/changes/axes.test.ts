import { describe, expect, it } from "vitest";
import {
  addServiceLine,
  deleteServiceLine,
  editGeography,
  moveGeography,
  moveServiceLine,
  renameServiceLine,
} from "../../../../../shared/model/commands/axis.ts";
import { moveCell, withdrawCell } from "../../../../../shared/model/commands/cells.ts";
import { editMandate } from "../../../../../shared/model/commands/mandates.ts";
import type { Id } from "../../../../../shared/model/records/fields.ts";
import {
  camhs,
  changesOf,
  children,
  frailty,
  physical,
  portsmouth,
  southEast,
  stroke,
} from "../../../../support/compared-trust.ts";
import { cellId, idOf } from "../../../../support/structure-builder.ts";

describe("service lines", () => {
  it("are renamed", () => {
    const { messages, back, parts } = changesOf((option) => [
      renameServiceLine({ option, id: frailty, name: "Older people" }),
    ]);
    expect(messages).toEqual(["Frailty is renamed Older people."]);
    expect(back).toEqual(["Older people is renamed Frailty."]);
    expect(parts).toEqual([`serviceLine ${frailty} → ${frailty}`]);
  });

  it("move, and several that make the same move are regrouped", () => {
    const move = (option: Id, id: Id) => moveServiceLine({ option, id, parent: children, before: null });
    expect(changesOf((option) => [move(option, frailty)]).messages).toEqual([
      "Frailty moves from Physical health to Children and families.",
    ]);
    const { messages, verbs } = changesOf((option) => [move(option, frailty), move(option, stroke)]);
    expect(messages).toEqual([
      "2 service lines move from Physical health to Children and families: Frailty and Stroke.",
    ]);
    expect(verbs).toEqual(["serviceLine regrouped"]);
  });

  it("are removed with all that hangs on them, in one sentence each", () => {
    const { messages, parts } = changesOf((option) => [deleteServiceLine({ option, id: physical })]);
    expect(messages).toEqual([
      "Physical health is removed. With it go 2 service lines: Frailty and Stroke. 3 cells are no longer delivered: 6 teams, 60 WTE, £3,000,000. It was led by Head of Frailty and Head of Stroke.",
    ]);
    expect(parts).toHaveLength(3 + 3 + 2);
  });

  it("are added", () => {
    const { messages, back } = changesOf((option) => [
      addServiceLine({ option, parent: physical, before: null, name: "Falls" }),
    ]);
    expect(messages).toEqual(["Falls is new, within Physical health."]);
    expect(back).toEqual(["Falls is removed, within Physical health."]);
  });

  it("merge where what one held hangs on the other, and are split the other way round", () => {
    const { messages, back, verbs } = changesOf((option) => [
      moveCell({
        option,
        id: cellId("Stroke", "Portsmouth"),
        serviceLine: camhs,
        geography: idOf("geo", "Trust"),
      }),
      editMandate({ option, id: "m-head-of-stroke-0", serviceLine: frailty }),
      deleteServiceLine({ option, id: stroke }),
    ]);
    expect(verbs).not.toContain("serviceLine merged");
    expect(messages.length).toBeGreaterThan(0);
    const merged = changesOf((option) => [
      withdrawCell({ option, id: cellId("Frailty", "Portsmouth") }),
      moveCell({ option, id: cellId("Stroke", "Portsmouth"), serviceLine: frailty, geography: portsmouth }),
      editMandate({ option, id: "m-head-of-stroke-0", serviceLine: frailty }),
      deleteServiceLine({ option, id: stroke }),
    ]);
    expect(merged.messages).toContain("Stroke merges into Frailty.");
    expect(merged.back).toContain("Stroke is split off from Frailty.");
    expect(back).not.toContain("Stroke is split off from Frailty.");
  });

  it("merge into a new one that bears both names", () => {
    const { messages, back } = changesOf((option) => [
      deleteServiceLine({ option, id: stroke }),
      deleteServiceLine({ option, id: frailty }),
      addServiceLine({ option, parent: physical, before: null, name: "Frailty and stroke" }),
    ]);
    expect(messages).toContain("Frailty and Stroke merge into Frailty and stroke.");
    expect(back).toContain("Frailty and stroke is split into Frailty and Stroke.");
  });

  it("that only stand in another place are no change, and listed apart", () => {
    const { messages, reordered } = changesOf((option) => [
      moveServiceLine({ option, id: stroke, parent: physical, before: frailty }),
    ]);
    expect(messages).toEqual([]);
    expect(reordered).toEqual([{ kind: "serviceLine", ids: [stroke, stroke] }]);
  });
});

describe("geographies", () => {
  it("change in tier and population, and move", () => {
    const { messages } = changesOf((option) => [
      editGeography({ option, id: southEast, tier: "local", population: 80_000 }),
      moveGeography({ option, id: idOf("geo", "Portsmouth North"), parent: southEast, before: null }),
    ]);
    expect(messages).toEqual([
      "Portsmouth North moves from Portsmouth to South East.",
      "South East has 80,000 people instead of 300,000 people.",
      "South East becomes a local area instead of a wider area.",
    ]);
  });
});
