import { type DesignDocument, emptyDesign, type OptionDocument } from "../../shared/model/document.ts";
import { type AxisSizes, deliver, growColumns, growRows } from "./generated/delivery.ts";
import { StructureDraft } from "./generated/draft.ts";
import { addFaults } from "./generated/faults.ts";
import { appointLeaders } from "./generated/leadership.ts";
import { type Random, seededRandom } from "./generated/random.ts";

/** S is about a worked example, M a small trust, L a large trust down to its team leaders. */
export type StructureSize = "S" | "M" | "L";

export const STRUCTURE_SIZES = ["S", "M", "L"] as const satisfies readonly StructureSize[];

interface Size extends AxisSizes {
  readonly cells: number;
  readonly posts: number;
}

/** Rows and columns come to 15 × 8, 40 × 25 and 120 × 60, with the trust as a whole and one geography beyond it. */
const SIZES: Readonly<Record<StructureSize, Size>> = {
  S: { divisions: 3, lines: 4, services: 8, wider: 2, local: 4, cells: 80, posts: 80 },
  M: { divisions: 5, lines: 12, services: 23, wider: 5, local: 18, cells: 700, posts: 800 },
  L: { divisions: 8, lines: 32, services: 80, wider: 9, local: 49, cells: 6_000, posts: 5_000 },
};

interface Wanted {
  readonly size: StructureSize;
  readonly seed: number;
}

/** A plausible structure with plausible faults: the same for the same size and seed, wherever it is made. */
export function generateStructure({ size, seed }: Wanted): OptionDocument {
  const wanted = SIZES[size];
  const random = seededRandom(seed);
  const draft = new StructureDraft(
    wanted.divisions + wanted.lines + wanted.services + wanted.wider + wanted.local + 2,
  );
  const rows = growRows(draft, wanted);
  const columns = growColumns(draft, random, wanted);
  deliver(draft, random, rows, columns, wanted.cells);
  // The faults bring a few posts of their own.
  const leadership = appointLeaders(draft, random, rows, columns, Math.round(wanted.posts * 0.97));
  addFaults(draft, random, rows, columns, leadership);
  return draft.finish({
    id: "option",
    name: `Generated ${size}`,
    description: "",
    order: "a1",
    isBaseline: false,
    isArchived: false,
  });
}

/**
 * A design with a generated structure, `option`, and the one of today, `baseline`, from which it differs in staff and in
 * some posts that are gone.
 */
export function generateDesign(wanted: Wanted): DesignDocument {
  const option = generateStructure(wanted);
  const random = seededRandom(wanted.seed + 1);
  const posts = [...option.posts.values()];
  const gone = random.some(posts, Math.ceil(posts.length * 0.02)).map((post) => ({
    ...post,
    id: `gone-${post.id}`,
    ref: `GONE-${post.ref}`,
    title: `Former ${post.title}`,
  }));
  const baseline: OptionDocument = {
    ...option,
    posts: new Map([...posts, ...gone].map((post) => [post.id, post])),
    info: { ...option.info, id: "baseline", name: "Today", order: "a0", isBaseline: true },
    cells: new Map(
      [...option.cells].map(([id, cell]) => [id, { ...cell, wte: wteBefore(cell.wte, random) }]),
    ),
  };
  return {
    ...emptyDesign({
      id: "design",
      title: `Generated ${wanted.size}`,
      organisation: "Wessex Healthcare",
      notes: "",
    }),
    options: new Map([baseline, option].map((one) => [one.info.id, one])),
  };
}

/** Every tenth cell had half as many people again. */
function wteBefore(wte: number | null, random: Random): number | null {
  return wte !== null && random.isChance(0.1) ? Math.round(wte * 15) / 10 : wte;
}
