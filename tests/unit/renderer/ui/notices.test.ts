import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { dismissNewest, holdNotices, noticeStore, notify } from "../../../../renderer/ui/notices.ts";

beforeEach(() => {
  vi.useFakeTimers();
  holdNotices(false);
  noticeStore.setState({ notices: [] });
});

afterEach(() => {
  vi.useRealTimers();
});

test("a hint takes the place of the hint before it, and of nothing else", () => {
  notify("It could not be saved.", { tone: "problem" });
  notify("Select a post.", { tone: "hint" });
  notify("Select a cell.", { tone: "hint" });
  expect(told()).toEqual(["It could not be saved.", "Select a cell."]);
});

test("what is told again is told once", () => {
  notify("It could not be saved.", { tone: "problem" });
  notify("It could not be saved.", { tone: "problem" });
  expect(told()).toEqual(["It could not be saved."]);
});

test("good news that offers a way back is not displaced by other good news", () => {
  notify("Deleted Frailty.", { action: { label: "Undo", run: () => undefined } });
  notify("Exported.");
  notify("Saved.");
  expect(told()).toEqual(["Deleted Frailty.", "Saved."]);
});

test("hints go by themselves, later the longer they are; problems stay", () => {
  notify("It could not be saved.", { tone: "problem" });
  notify("x".repeat(200), { tone: "hint" });
  vi.advanceTimersByTime(20_000);
  expect(told()).toHaveLength(2);
  vi.advanceTimersByTime(10_000);
  expect(told()).toEqual(["It could not be saved."]);
  vi.advanceTimersByTime(600_000);
  expect(told()).toHaveLength(1);
});

test("nothing goes while it is held, and once let go it waits anew", () => {
  notify("Select a post.", { tone: "hint" });
  holdNotices(true);
  vi.advanceTimersByTime(600_000);
  expect(told()).toHaveLength(1);
  holdNotices(false);
  vi.advanceTimersByTime(11_000);
  expect(told()).toHaveLength(1);
  vi.advanceTimersByTime(2_000);
  expect(told()).toEqual([]);
});

test("the newest is dismissed first, and holding ends with the last", () => {
  notify("It could not be saved.", { tone: "problem" });
  notify("Select a post.", { tone: "hint" });
  holdNotices(true);
  expect([dismissNewest(), told()]).toEqual([true, ["It could not be saved."]]);
  expect([dismissNewest(), dismissNewest()]).toEqual([true, false]);
  notify("Select a post.", { tone: "hint" });
  vi.advanceTimersByTime(13_000);
  expect(told()).toEqual([]);
});

function told(): readonly string[] {
  return noticeStore.getState().notices.map(({ text }) => text);
}
