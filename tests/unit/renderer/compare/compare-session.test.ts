import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CompareClient,
  type SessionPort,
} from "../../../../renderer/features/compare/session/compare-client.ts";
import { CompareSession } from "../../../../renderer/features/compare/session/compare-session.ts";
import type {
  CompareOutcome,
  SessionReply,
  SessionRequest,
} from "../../../../renderer/features/compare/session/messages.ts";
import { required } from "../../../../shared/lib/assert.ts";
import { countingIds } from "../../../../shared/lib/ids.ts";
import { type Command, perform } from "../../../../shared/model/commands/command.ts";
import { judgeMatch } from "../../../../shared/model/commands/judgements.ts";
import { duplicateOption, editOption } from "../../../../shared/model/commands/options.ts";
import { deletePost, editPost } from "../../../../shared/model/commands/posts.ts";
import { type DesignDocument, optionsInOrder } from "../../../../shared/model/document.ts";
import { commandPlans } from "../../../support/arbitraries/commands.ts";
import { smallDesign } from "../../../support/small-design.ts";

const makeId = countingIds("new");

function done(design: DesignDocument, command: Command): DesignDocument {
  const performed = perform(design, command, { makeId });
  if (!performed.ok) throw new Error(performed.reason.message);
  return performed.value.design;
}

/** The small design as baseline, and a copy. */
function withCopy(): { readonly design: DesignDocument; readonly ids: readonly [string, string] } {
  const [today] = optionsInOrder(smallDesign());
  const id = required(today, "an option").info.id;
  const based = done(smallDesign(), editOption({ id, isBaseline: true }));
  const design = done(based, duplicateOption({ id, name: "Copy" }));
  return { design, ids: [id, required(optionsInOrder(design)[1], "the copy").info.id] };
}

/** A session at the other end of a port that copies what crosses it, as a worker’s does. */
function sessionPort(requests: SessionRequest[] = []) {
  const replies: SessionReply[] = [];
  let hear: (reply: SessionReply) => void = () => undefined;
  const client = new CompareClient((onReply): SessionPort => {
    hear = onReply;
    const session = new CompareSession();
    return {
      send: (request) => {
        const sent = structuredClone(request);
        requests.push(sent);
        if (sent.kind === "describe") {
          replies.push({ kind: "described", id: sent.id, cells: session.describe(sent.row, sent.column) });
        } else replies.push({ kind: "compared", id: sent.id, outcome: session.compare(sent) });
      },
      close: () => undefined,
    };
  });
  return {
    client,
    requests,
    deliver: () => {
      for (const reply of replies.splice(0)) hear(structuredClone(reply));
    },
  };
}

function listener() {
  const outcomes: CompareOutcome[] = [];
  return {
    outcomes,
    onProgress: () => undefined,
    onOutcome: (outcome: CompareOutcome) => outcomes.push(outcome),
    onFailure: () => {
      throw new Error("The comparison failed");
    },
  };
}

const messagesOf = (outcome: CompareOutcome | undefined) =>
  outcome?.pairs[0]?.changes.map(({ message }) => message);

describe("a comparison away from the page", () => {
  it("says of an edited copy what was edited, and nothing of an untouched one", () => {
    const { design, ids } = withCopy();
    const { client, deliver } = sessionPort();
    const heard = listener();
    client.compare(design, ids, heard);
    deliver();
    expect(messagesOf(heard.outcomes[0])).toEqual([]);
    const [post] = design.options.get(ids[1])?.posts.values() ?? [];
    const { id, title } = required(post, "a post");
    client.compare(done(design, editPost({ option: ids[1], id, title: "Convenor" })), ids, heard);
    deliver();
    expect(messagesOf(heard.outcomes[1])).toEqual([expect.stringContaining(`${title} is retitled`)]);
  });

  it("sends after an edit only the tables that the edit touched", () => {
    const { design, ids } = withCopy();
    const { client, requests } = sessionPort();
    client.compare(design, ids, listener());
    const [post] = design.options.get(ids[1])?.posts.values() ?? [];
    const edited = done(
      design,
      editPost({ option: ids[1], id: required(post, "a post").id, title: "Convenor" }),
    );
    client.compare(edited, ids, listener());
    const [, second] = requests;
    expect(second?.kind === "compare" && second.updates.map((update) => Object.keys(update))).toEqual([
      ["info", "posts"],
    ]);
  });

  it("answers for the newest comparison and question only", () => {
    const { design, ids } = withCopy();
    const { client, deliver } = sessionPort();
    const [old, fresh] = [listener(), listener()];
    client.compare(design, ids, old);
    client.compare(design, ids, fresh);
    deliver();
    expect([old.outcomes.length, fresh.outcomes.length]).toEqual([0, 1]);
    const outcome = required(fresh.outcomes[0], "the outcome");
    const [row, column] = [outcome.rows[1]?.key ?? "", outcome.columns[1]?.key ?? ""];
    const answers: string[] = [];
    client.describe(row, column, () => answers.push("old"));
    client.describe(row, column, (cells) => answers.push(`new: ${cells.length}`));
    deliver();
    expect(answers).toEqual(["new: 2"]);
  });

  it("follows what a person says of a match, and lists it", () => {
    const { design, ids } = withCopy();
    const { client, deliver } = sessionPort();
    const heard = listener();
    const [post] = design.options.get(ids[1])?.posts.keys() ?? [];
    const about = { table: "posts" as const, fromOption: ids[0], toOption: ids[1] };
    client.compare(
      done(design, judgeMatch({ ...about, from: post ?? "", to: post ?? "", isSame: false })),
      ids,
      heard,
    );
    deliver();
    const pair = heard.outcomes[0]?.pairs[0];
    expect(pair?.matches.map(({ state }) => state)).toEqual(["broken"]);
    expect(pair?.onlyFrom.map(({ id }) => id)).toContain(post);
    expect(pair?.changes.some(({ change }) => change === "removed")).toBe(true);
  });

  it("describes a crossing in every option by its figures and its leaders", () => {
    const { design, ids } = withCopy();
    const session = new CompareSession();
    const requests: SessionRequest[] = [];
    const { client, deliver } = sessionPort(requests);
    client.compare(
      done(
        design,
        deletePost({ option: ids[1], id: [...(design.options.get(ids[1])?.posts.keys() ?? [])][0] ?? "" }),
      ),
      ids,
      listener(),
    );
    deliver();
    const [request] = requests;
    if (request?.kind !== "compare") throw new Error("No comparison was asked for");
    const outcome = session.compare(request);
    const at = outcome.cells[0]?.codes.indexOf(1) ?? -1;
    const row = outcome.rows[Math.floor(at / outcome.columns.length)];
    const column = outcome.columns[at % outcome.columns.length];
    const cells = session.describe(row?.key ?? "", column?.key ?? "");
    expect(cells).toHaveLength(2);
    expect(cells[0]?.leaders.map((text) => text.split(":")[0])).toEqual(["Practice", "Pathway"]);
    expect(session.describe("gone", "gone")).toEqual([]);
  });

  it("comes after any edits to the same as a comparison begun afresh", () => {
    fc.assert(
      fc.property(fc.array(commandPlans(), { minLength: 1, maxLength: 5 }), (plans) => {
        let { design } = withCopy();
        const kept = sessionPort();
        const heard = listener();
        for (const plan of [null, ...plans]) {
          if (plan !== null) {
            const performed = perform(design, plan.make(design), { makeId });
            if (!performed.ok) continue;
            design = performed.value.design;
          }
          const ids = optionsInOrder(design).map(({ info }) => info.id);
          if (ids.length < 2) break;
          kept.client.compare(design, ids.slice(0, 4), heard);
          kept.deliver();
          const fresh = sessionPort();
          const own = listener();
          fresh.client.compare(design, ids.slice(0, 4), own);
          fresh.deliver();
          expect(heard.outcomes.at(-1)).toEqual(own.outcomes[0]);
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
