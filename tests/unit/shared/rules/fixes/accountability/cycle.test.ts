import { describe, expect, it } from "vitest";
import { fixesFor } from "../../../../../support/check-fixes.ts";

const RULE = "accountability/cycle";

const posts = {
  Chief: {},
  Director: { level: 2, to: "Head" },
  Head: { level: 3, to: "Director" },
};

describe("fixes of a circle", () => {
  it("let the most senior post report to somebody outside", () => {
    const { labels, apply } = fixesFor(RULE, { posts });
    expect(labels[0]).toBe("Let Director report to Chief");
    const { option, faults } = apply("report-outside");
    const line = [...option.reportingLines.values()].find(({ from }) => from === "post-director");
    expect(line?.to).toBe("post-chief");
    expect(faults).toEqual([]);
  });

  it("remove the line of the most senior post, or another", () => {
    const { labels, apply } = fixesFor(RULE, { posts });
    expect(labels.slice(1)).toEqual(["Remove the line from Director to Head", "Choose the line to remove"]);
    expect([...apply("remove-line").option.reportingLines.keys()]).toEqual(["line-head-line"]);
    expect([...apply("remove-line/choose", "line-head-line").option.reportingLines.keys()]).toEqual([
      "line-director-line",
    ]);
  });
});
