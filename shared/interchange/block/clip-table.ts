import type { Clip } from "../../model/clip/clip.ts";
import { comparePosts } from "../../model/compare-posts.ts";
import type { OptionDocument } from "../../model/document.ts";
import type { Id } from "../../model/records/fields.ts";
import { writeClipboard } from "../text/clipboard-text.ts";

/** What was copied as a table for spreadsheets, fields apart by tabs: posts by row, a block of cells as their WTE. */
export function clipTable(option: OptionDocument, clip: Clip): string {
  if (clip.posts.length > 0) return writeClipboard(postRows(clip));
  if (clip.rows.length > 0) return writeClipboard(cellRows(clip));
  return writeClipboard(axisRows(option, clip));
}

function postRows({ posts }: Clip): readonly (readonly string[])[] {
  const heading = ["ref", "title", "discipline", "level", "band", "wte", "holder", "employer"];
  const sorted = [...posts].sort(comparePosts);
  return [
    heading,
    ...sorted.map((post) => [
      post.ref,
      post.title,
      post.discipline,
      String(post.level),
      post.band ?? "",
      String(post.wte),
      post.holder ?? "",
      post.employer,
    ]),
  ];
}

/** Without headings: so a block can be pasted beside others, or back onto the matrix from any crossing. */
function cellRows(clip: Clip): readonly (readonly string[])[] {
  const at = new Map(clip.cells.map((cell) => [`${cell.serviceLine}/${cell.geography}`, cell]));
  const figure = (row: Id, column: Id) => {
    const cell = at.get(`${row}/${column}`);
    return cell === undefined ? "" : String(cell.wte ?? "");
  };
  return clip.rows.map((row) => clip.columns.map((column) => figure(row, column)));
}

function axisRows(option: OptionDocument, clip: Clip): readonly (readonly string[])[] {
  const nodes = [...clip.serviceLines, ...clip.geographies];
  const nameOf = (id: Id | null) =>
    id === null ? "" : (option.serviceLines.get(id)?.name ?? option.geographies.get(id)?.name ?? "");
  return [["name", "parent"], ...nodes.map((node) => [node.name, nameOf(node.parent)])];
}
