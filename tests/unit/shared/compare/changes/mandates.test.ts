import { describe, expect, it } from "vitest";
import { editMandate, giveMandate, withdrawMandate } from "../../../../../shared/model/commands/mandates.ts";
import { changesOf, head, physical, portsmouth, post } from "../../../../support/compared-trust.ts";

describe("mandates", () => {
  it("are widened, and narrowed the other way round", () => {
    const { messages, back } = changesOf((option) => [
      editMandate({ option, id: "m-head-of-frailty-0", serviceLine: physical }),
    ]);
    expect(messages).toEqual([
      "The mandate of Head of Frailty is widened from the practice of Frailty to the practice of Physical health.",
    ]);
    expect(back).toEqual([
      "The mandate of Head of Frailty is narrowed from the practice of Physical health to the practice of Frailty.",
    ]);
  });

  it("are given, end, and pass from hand to hand", () => {
    expect(
      changesOf((option) => [
        giveMandate({
          option,
          post: head,
          component: "pathway",
          serviceLine: null,
          geography: portsmouth,
          joint: false,
        }),
      ]).messages,
    ).toEqual(["Head of Frailty is given the pathway in Portsmouth."]);
    expect(changesOf((option) => [withdrawMandate({ option, id: "m-head-of-frailty-0" })]).messages).toEqual([
      "Head of Frailty no longer leads the practice of Frailty.",
    ]);
    expect(
      changesOf((option) => [
        editMandate({ option, id: "m-head-of-frailty-0", post: post("Head of Stroke") }),
      ]).messages,
    ).toEqual(["The practice of Frailty passes from Head of Frailty to Head of Stroke."]);
  });

  it("change component, and are shared", () => {
    expect(
      changesOf((option) => [editMandate({ option, id: "m-head-of-frailty-0", component: "pathway" })])
        .messages,
    ).toEqual(["Head of Frailty leads the pathway of Frailty instead of the practice of Frailty."]);
    expect(
      changesOf((option) => [editMandate({ option, id: "m-head-of-frailty-0", joint: true })]).messages,
    ).toEqual(["Head of Frailty shares the practice of Frailty deliberately."]);
  });
});
