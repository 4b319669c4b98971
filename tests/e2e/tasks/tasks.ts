import { AXIS_TASKS } from "./axis-tasks.ts";
import { CELL_TASKS } from "./cell-tasks.ts";
import { MANDATE_TASKS } from "./mandate-tasks.ts";
import { POST_TASKS } from "./post-tasks.ts";
import type { Task } from "./task.ts";
import { UNDO_TASKS } from "./undo-tasks.ts";

/** The thirty tasks. Each begins with the single-trust example as it is, and is taken back afterwards. */
export const TASKS: readonly Task[] = [
  ...MANDATE_TASKS,
  ...AXIS_TASKS,
  ...CELL_TASKS,
  ...POST_TASKS,
  ...UNDO_TASKS,
];
