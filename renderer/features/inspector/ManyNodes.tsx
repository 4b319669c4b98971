import type { Axis } from "../../../shared/model/axis.ts";
import { editGeography, moveGeography, moveServiceLine } from "../../../shared/model/commands/axis.ts";
import { inOneStep } from "../../../shared/model/commands/command.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import { TIERS } from "../../../shared/model/records/geography.ts";
import { capitalised, plural, tierName } from "../../../shared/print/words.ts";
import { type AxisTree, outermost } from "../../../shared/structure/axis-tree.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { GiveToMany } from "./GiveToMany.tsx";
import { MixedSelect } from "./MixedFields.tsx";
import { commonOf } from "./mixed.ts";
import { Section } from "./parts.tsx";

const TOP = "top";

interface ManyNodesProps {
  readonly axis: Axis;
  readonly ids: readonly Id[];
}

/** What several service lines or geographies have in common, and what can be set for all: each change is one step. */
export function ManyNodes({ axis, ids }: ManyNodesProps) {
  const editor = useEditorActions();
  const facts = useEditor((state) => state.facts);
  const { option } = facts;
  const isRow = axis === "serviceLines";
  const tree: AxisTree = facts[axis];
  const nodes = ids.flatMap((id) => tree.nodes[tree.positionOf(id)] ?? []);
  const geographies = isRow ? [] : ids.flatMap((id) => option.geographies.get(id) ?? []);
  const [one, several] = isRow ? SERVICE_LINES : GEOGRAPHIES;
  const many = plural(nodes.length, one, several);
  const chosen = new Set(ids);
  const places = tree.nodes.filter(({ id }) => !tree.lineageOf(id).some((above) => chosen.has(above)));
  const tops = outermost(tree, chosen);
  const move = isRow ? moveServiceLine : moveGeography;
  return (
    <>
      <Section title="For all of them">
        <MixedSelect
          label={isRow ? "Belong to" : "Lie in"}
          common={commonOf(tops, ({ parent }) => parent ?? TOP)}
          options={[
            { value: TOP, label: "Nothing: they are at the top" },
            ...places.map((place) => ({
              value: place.id,
              label: `${"\u2003".repeat(tree.depthOf(place.id))}${place.name}`,
            })),
          ]}
          onSet={(parent) =>
            editor.perform(
              inOneStep(
                `Move ${many}`,
                tops.map(({ id }) =>
                  move({ option: option.info.id, id, parent: parent === TOP ? null : parent, before: null }),
                ),
              ),
            )
          }
        />
        {!isRow && (
          <MixedSelect
            label="Tier"
            common={commonOf(geographies, ({ tier }) => tier)}
            options={TIERS.map((tier) => ({ value: tier, label: capitalised(tierName(tier)) }))}
            onSet={(tier) =>
              editor.perform(
                inOneStep(
                  `Change ${many}`,
                  ids.map((id) => editGeography({ option: option.info.id, id, tier })),
                ),
              )
            }
          />
        )}
      </Section>
      <GiveToMany
        scopes={ids.map((id) => ({ serviceLine: isRow ? id : null, geography: isRow ? null : id }))}
        component={isRow ? "practice" : "pathway"}
      />
    </>
  );
}

const SERVICE_LINES = ["service line", "service lines"] as const;

const GEOGRAPHIES = ["geography", "geographies"] as const;
