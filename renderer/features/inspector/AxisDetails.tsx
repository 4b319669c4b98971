import { Plus } from "lucide-react";
import type { Axis, AxisNode } from "../../../shared/model/axis.ts";
import {
  editGeography,
  moveGeography,
  moveServiceLine,
  renameServiceLine,
} from "../../../shared/model/commands/axis.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import { TIERS } from "../../../shared/model/records/geography.ts";
import { capitalised, formatMoney, formatWte, plural, tierName } from "../../../shared/print/words.ts";
import type { AxisTree } from "../../../shared/structure/axis-tree.ts";
import type { Facts } from "../../../shared/structure/facts.ts";
import { axisActions } from "../../editor/actions/axis-actions.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import { NumberField } from "../../ui/NumberField.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import { TextField } from "../../ui/TextField.tsx";
import styles from "./inspector.module.css";
import { ActionButtons, Heading, HoldingList, Section } from "./parts.tsx";

/** A service line: its name, its place in the tree, who leads its practice. */
export function ServiceLineDetails({ id }: { readonly id: Id }) {
  const editor = useEditorActions();
  const option = useEditor((state) => state.facts.option);
  const serviceLine = option.serviceLines.get(id);
  if (!serviceLine) return null;
  return (
    <div className={styles.inspector}>
      <Heading kind="Service line" title={serviceLine.name} />
      <TextField
        key={id}
        label="Name"
        value={serviceLine.name}
        onCommit={(name) => editor.perform(renameServiceLine({ option: option.info.id, id, name }))}
      />
      <ParentField axis="serviceLines" id={id} />
      <LeadSection axis="serviceLines" id={id} />
      <DeliverySection axis="serviceLines" id={id} />
      <NodeActions axis="serviceLines" id={id} />
    </div>
  );
}

/** A geography: its name, tier, population and place in the tree, who leads its pathway. */
export function GeographyDetails({ id }: { readonly id: Id }) {
  const editor = useEditorActions();
  const option = useEditor((state) => state.facts.option);
  const geography = option.geographies.get(id);
  if (!geography) return null;
  const at = { option: option.info.id, id };
  return (
    <div className={styles.inspector}>
      <Heading kind="Geography" title={geography.name} />
      <TextField
        key={id}
        label="Name"
        value={geography.name}
        onCommit={(name) => editor.perform(editGeography({ ...at, name }))}
      />
      <div className={styles.pair}>
        <SelectField
          label="Tier"
          value={geography.tier}
          options={TIERS.map((tier) => ({ value: tier, label: capitalised(tierName(tier)) }))}
          onChange={(tier) => editor.perform(editGeography({ ...at, tier }))}
        />
        <NumberField
          label="Population"
          value={geography.population}
          isWhole
          onCommit={(population) => editor.perform(editGeography({ ...at, population }))}
        />
      </div>
      <ParentField axis="geographies" id={id} />
      <LeadSection axis="geographies" id={id} />
      <DeliverySection axis="geographies" id={id} />
      <NodeActions axis="geographies" id={id} />
    </div>
  );
}

const TOP = "top";

/** Where a node stands in its tree; only places it can go to are offered. */
function ParentField({ axis, id }: { readonly axis: Axis; readonly id: Id }) {
  const editor = useEditorActions();
  const facts = useEditor((state) => state.facts);
  const tree: AxisTree<AxisNode> = facts[axis];
  const node = tree.nodes.find((candidate) => candidate.id === id);
  const move = axis === "serviceLines" ? moveServiceLine : moveGeography;
  const places = tree.nodes.filter((candidate) => !tree.lineageOf(candidate.id).includes(id));
  return (
    <SelectField
      label={axis === "serviceLines" ? "Belongs to" : "Lies in"}
      value={node?.parent ?? TOP}
      options={[
        { value: TOP, label: "Nothing: it is at the top" },
        ...places.map((place) => ({
          value: place.id,
          label: `${"\u2003".repeat(tree.depthOf(place.id))}${place.name}`,
        })),
      ]}
      onChange={(parent) =>
        editor.perform(
          move({ option: facts.option.info.id, id, parent: parent === TOP ? null : parent, before: null }),
        )
      }
    />
  );
}

function LeadSection({ axis, id }: { readonly axis: Axis; readonly id: Id }) {
  const editor = useEditorActions();
  const scopes = useEditor((state) => state.facts.scopes);
  const isRow = axis === "serviceLines";
  const scope = isRow ? scopes.find("practice", id, null) : scopes.find("pathway", null, id);
  const holdings = scope ? [...scope.clinical, ...scope.operational] : [];
  return (
    <Section title={isRow ? "Practice led by" : "Pathway led by"}>
      {holdings.length === 0 && <p className={styles.quiet}>Nobody leads it as a whole.</p>}
      <HoldingList
        holdings={holdings}
        noteOf={(mandate) => {
          const post = holdings.find((holding) => holding.mandate.id === mandate.id)?.post;
          const notes = [
            post?.discipline ?? "",
            post?.holder === null ? "vacant" : "",
            mandate.joint ? "joint" : "",
          ];
          return capitalised(notes.filter((note) => note !== "").join(" · "));
        }}
      />
      <div className={styles.actions}>
        <Button
          onPress={() =>
            editor.ask({
              kind: "give-mandate",
              post: null,
              component: isRow ? "practice" : "pathway",
              serviceLine: isRow ? id : null,
              geography: isRow ? null : id,
            })
          }
        >
          <Plus aria-hidden="true" />
          Give a lead…
        </Button>
      </div>
    </Section>
  );
}

function DeliverySection({ axis, id }: { readonly axis: Axis; readonly id: Id }) {
  const facts = useEditor((state) => state.facts);
  const { cells, teams, wte, budget } = addUp(facts, axis, id);
  return (
    <Section title={axis === "serviceLines" ? "Delivered" : "Delivered here"}>
      {cells === 0 ? (
        <p className={styles.quiet}>{axis === "serviceLines" ? "Nowhere yet." : "Nothing yet."}</p>
      ) : (
        <dl className={styles.numbers}>
          <dt>{axis === "serviceLines" ? "In" : "Service lines"}</dt>
          <dd>{axis === "serviceLines" ? plural(cells, "place") : cells}</dd>
          <dt>Teams</dt>
          <dd>{teams.toLocaleString("en-GB")}</dd>
          <dt>WTE</dt>
          <dd>{formatWte(wte)}</dd>
          <dt>Budget a year</dt>
          <dd>{formatMoney(budget)}</dd>
        </dl>
      )}
    </Section>
  );
}

function NodeActions({ axis, id }: { readonly axis: Axis; readonly id: Id }) {
  const editor = useEditorActions();
  const shown = new Set(["add-after", "add-inside", "delete"]);
  return (
    <Section title="More">
      <ActionButtons actions={axisActions(editor, axis, id).filter((action) => shown.has(action.id))} />
    </Section>
  );
}

function addUp(facts: Facts, axis: Axis, id: Id) {
  const field = axis === "serviceLines" ? "serviceLine" : "geography";
  const tree: AxisTree = facts[axis];
  const sum = { cells: 0, teams: 0, wte: 0, budget: 0 };
  for (const cell of facts.option.cells.values()) {
    if (!tree.lineageOf(cell[field]).includes(id)) continue;
    sum.cells += 1;
    sum.teams += cell.teams ?? 0;
    sum.wte += cell.wte ?? 0;
    sum.budget += cell.budget ?? 0;
  }
  return sum;
}
