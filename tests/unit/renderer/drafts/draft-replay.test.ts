import "fake-indexeddb/auto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Retention } from "../../../../renderer/drafts/snapshots.ts";
import {
  addGeography,
  addServiceLine,
  deleteServiceLine,
  moveServiceLine,
  renameServiceLine,
} from "../../../../shared/model/commands/axis.ts";
import { deliverCell, editCell } from "../../../../shared/model/commands/cells.ts";
import type { Command } from "../../../../shared/model/commands/command.ts";
import { editDesign, setRule } from "../../../../shared/model/commands/design.ts";
import { addDomain, removeDomain } from "../../../../shared/model/commands/domains.ts";
import { giveMandate } from "../../../../shared/model/commands/mandates.ts";
import { deleteOption, duplicateOption, editOption } from "../../../../shared/model/commands/options.ts";
import { sayOutcome } from "../../../../shared/model/commands/outcomes.ts";
import { addPost, deletePost } from "../../../../shared/model/commands/posts.ts";
import { drawReportingLine } from "../../../../shared/model/commands/reporting-lines.ts";
import type { DesignDocument, OptionDocument, Table } from "../../../../shared/model/document.ts";
import { newDatabaseName, openStore, Session, unwrap } from "./drafts-support.ts";

describe("a draft reopened at any point", () => {
  it("is the design and the history that were edited", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 60 }), async (actions) => {
        const { session, opened } = await live(actions, { editsPerSnapshot: 7, editsKept: 1000 });
        expect(opened.design).toEqual(session.design);
        expect(opened.history).toEqual(session.history);
        expect(opened.recovered).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  it("is the design and the latest part of the history when little of it is kept", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 60 }), async (actions) => {
        const { session, opened } = await live(actions, { editsPerSnapshot: 3, editsKept: 5 });
        const { past, future } = opened.history;
        expect(opened.design).toEqual(session.design);
        expect(past).toEqual(session.history.past.slice(session.history.past.length - past.length));
        expect(future).toEqual(session.history.future.slice(session.history.future.length - future.length));
      }),
      { numRuns: 40 },
    );
  });
});

/** Edits as told, appending each edit and now and then going on from what a new window reads. */
async function live(actions: readonly Action[], retention: Retention) {
  const name = newDatabaseName();
  let store = await openStore(name, { retention });
  let session = new Session();
  const id = unwrap(await store.create(session.design));
  let seq = 0;
  for (const { kind, command, number } of actions) {
    if (kind === "reopen") {
      store.close();
      store = await openStore(name, { retention });
      const opened = unwrap(await store.open(id));
      expect(opened.design).toEqual(session.design);
      // With all history kept, the reopened one stands in for the live one: nothing may depend on memory.
      if (retention.editsKept === 1000) session = new Session(opened.design, opened.history);
      continue;
    }
    const edit =
      kind === "undo"
        ? session.undo()
        : kind === "redo"
          ? session.redo()
          : session.do(COMMANDS[command](session.design, picker(number)));
    if (edit) seq = unwrap(await store.append(id, seq, [edit], session.design));
  }
  store.close();
  const opened = unwrap(await (await openStore(name, { retention })).open(id));
  return { session, opened };
}

/** Chooses from a list. */
type Pick = <Item>(items: readonly Item[]) => Item;

const COMMANDS = {
  addServiceLine: (design, pick) => {
    const option = anyOption(design, pick);
    const parent = pick([null, ...ids(option.serviceLines)]);
    return addServiceLine({ option: option.info.id, parent, before: null, name: "Frailty" });
  },
  renameServiceLine: (design, pick) => {
    const option = anyOption(design, pick);
    return renameServiceLine({
      option: option.info.id,
      id: pick(some(option.serviceLines)),
      name: pick(["Stroke", "Falls"]),
    });
  },
  moveServiceLine: (design, pick) => {
    const option = anyOption(design, pick);
    const id = pick(some(option.serviceLines));
    const parent = pick([null, ...ids(option.serviceLines).reverse()]);
    return moveServiceLine({ option: option.info.id, id, parent, before: null });
  },
  deleteServiceLine: (design, pick) => {
    const option = anyOption(design, pick);
    return deleteServiceLine({ option: option.info.id, id: pick(some(option.serviceLines)) });
  },
  addGeography: (design, pick) =>
    addGeography({
      option: anyOption(design, pick).info.id,
      parent: null,
      before: null,
      name: "Gosport",
      tier: "local",
      population: 80_000,
    }),
  deliverCell: (design, pick) => {
    const option = anyOption(design, pick);
    return deliverCell({
      option: option.info.id,
      serviceLine: pick(some(option.serviceLines)),
      geography: pick(some(option.geographies)),
    });
  },
  editCell: (design, pick) => {
    const option = anyOption(design, pick);
    return editCell({ option: option.info.id, id: pick(some(option.cells)), wte: pick([1.5, 20]) });
  },
  addPost: (design, pick) =>
    addPost({
      option: anyOption(design, pick).info.id,
      title: "Clinical director",
      discipline: "clinical",
      level: 2,
      band: "8d",
      wte: 1,
      holder: null,
      employer: "",
      board: false,
      archetype: null,
    }),
  deletePost: (design, pick) => {
    const option = anyOption(design, pick);
    return deletePost({ option: option.info.id, id: pick(some(option.posts)) });
  },
  giveMandate: (design, pick) => {
    const option = anyOption(design, pick);
    return giveMandate({
      option: option.info.id,
      post: pick(some(option.posts)),
      component: "practice",
      serviceLine: pick(some(option.serviceLines)),
      geography: null,
      joint: false,
    });
  },
  drawReportingLine: (design, pick) => {
    const option = anyOption(design, pick);
    return drawReportingLine({
      option: option.info.id,
      kind: "line",
      from: pick(some(option.posts)),
      to: pick(some(option.posts).reverse()),
    });
  },
  duplicateOption: (design, pick) => duplicateOption({ id: anyOption(design, pick).info.id, name: "A copy" }),
  editOption: (design, pick) =>
    editOption({ id: anyOption(design, pick).info.id, name: pick(["Hubs", "Places"]) }),
  deleteOption: (design, pick) => deleteOption({ id: anyOption(design, pick).info.id }),
  editDesign: (_, pick) => editDesign({ title: pick(["One title", "Another title"]) }),
  addDomain: () => addDomain({ name: "Research", component: "practice", description: "", side: null }),
  removeDomain: (design, pick) => removeDomain({ id: pick(some(design.domains)) }),
  sayOutcome: (design, pick) => {
    const option = anyOption(design, pick);
    const [id, target] = [pick(some(option.posts)), pick(some(option.posts))];
    return sayOutcome({ option: option.info.id, id, outcome: "slot-in", targets: [target], reason: "" });
  },
  setRule: (_, pick) =>
    setRule({ id: "span/direct-reports", severity: pick(["error", "advice", null]), numbers: {} }),
} as const satisfies Record<string, (design: DesignDocument, pick: Pick) => Command>;

interface Action {
  readonly kind: "do" | "undo" | "redo" | "reopen";
  readonly command: keyof typeof COMMANDS;
  readonly number: number;
}

// Additions come up more often: most other commands need something to work on.
const ADDITIONS = ["addServiceLine", "addGeography", "addPost", "deliverCell"] as const;

const action: fc.Arbitrary<Action> = fc.record({
  kind: fc.constantFrom("do", "do", "do", "do", "undo", "redo", "reopen"),
  command: fc.oneof(
    fc.constantFrom(...ADDITIONS),
    fc.constantFrom(...(Object.keys(COMMANDS) as (keyof typeof COMMANDS)[])),
  ),
  number: fc.nat(),
});

/** Makes several choices from one number: the same ones each time. */
function picker(number: number): Pick {
  let left = number;
  return <Item>(items: readonly Item[]) => {
    const index = left % items.length;
    left = Math.floor(left / items.length);
    return items[index] as Item;
  };
}

function anyOption(design: DesignDocument, pick: Pick): OptionDocument {
  return pick([...design.options.values()]);
}

function ids(table: Table<{ readonly id: string }>): string[] {
  return [...table.keys()];
}

/** Ids to choose from; one that is not there when the table is empty, so that the command is refused. */
function some(table: Table<{ readonly id: string }>): string[] {
  return table.size === 0 ? ["none"] : ids(table);
}
