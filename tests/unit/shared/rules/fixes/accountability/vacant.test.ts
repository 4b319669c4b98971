import { describe, expect, it } from "vitest";
import { fixesFor } from "../../../../../support/check-fixes.ts";

const RULE = "accountability/vacant";

const structure = { posts: { Director: { isVacant: true }, Manager: { to: "Director" } } };

describe("fixes of a vacancy", () => {
  it("name an interim, marked as one and in no label", () => {
    const { labels, apply } = fixesFor(RULE, structure);
    expect(labels).toEqual(["Name an interim"]);
    const { option, label, faults } = apply("name-interim", "C. Patel");
    expect(option.posts.get("post-director")?.holder).toBe("Interim: C. Patel");
    expect(label).toBe("Name an interim in Director");
    expect(faults).toEqual([]);
  });

  it("do not mark twice", () => {
    const { option } = fixesFor(RULE, structure).apply("name-interim", "interim C. Patel");
    expect(option.posts.get("post-director")?.holder).toBe("interim C. Patel");
  });
});
