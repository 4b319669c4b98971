import { editCell } from "../../../shared/model/commands/cells.ts";
import { inOneStep } from "../../../shared/model/commands/command.ts";
import { type Cell, VOLUMES, type Volume } from "../../../shared/model/records/cell.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import { capitalised, formatCount, formatWte, plural } from "../../../shared/print/words.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { GiveToMany } from "./GiveToMany.tsx";
import styles from "./inspector.module.css";
import { MixedNumber, MixedSelect, MixedText } from "./MixedFields.tsx";
import { commonOf } from "./mixed.ts";
import { Section } from "./parts.tsx";

const UNSAID = "unsaid";

interface ManyCrossingsProps {
  readonly crossings: readonly { readonly serviceLine: Id; readonly geography: Id }[];
}

/** What several crossings come to and have in common, and what can be set for all their cells: each change is one step. */
export function ManyCrossings({ crossings }: ManyCrossingsProps) {
  const editor = useEditorActions();
  const facts = useEditor((state) => state.facts);
  const option = facts.option.info.id;
  const cells = crossings.flatMap((at) => facts.cells.at(at.serviceLine, at.geography) ?? []);
  const edit = (change: Partial<Cell>) =>
    editor.perform(
      inOneStep(
        `Change ${plural(cells.length, "cell")}`,
        cells.map(({ id }) => editCell({ option, id, ...change })),
      ),
    );
  const sum = (field: "teams" | "wte") => cells.reduce((total, cell) => total + (cell[field] ?? 0), 0);
  return (
    <>
      <Section title="Together">
        <dl className={styles.numbers}>
          <dt>Delivered</dt>
          <dd>
            {formatCount(cells.length)} of {formatCount(crossings.length)}
          </dd>
          <dt>Teams</dt>
          <dd>{formatCount(sum("teams"))}</dd>
          <dt>WTE</dt>
          <dd>{formatWte(sum("wte"))}</dd>
        </dl>
      </Section>
      {cells.length > 0 && (
        <Section title={cells.length === 1 ? "For the delivered one" : "For all that are delivered"}>
          <div className={styles.pair}>
            <MixedNumber
              label="Teams"
              isWhole
              common={commonOf(cells, ({ teams }) => teams)}
              onSet={(teams) => edit({ teams })}
            />
            <MixedNumber
              label="WTE"
              common={commonOf(cells, ({ wte }) => wte)}
              onSet={(wte) => edit({ wte })}
            />
            <MixedNumber
              label="Budget, £ a year"
              common={commonOf(cells, ({ budget }) => budget)}
              onSet={(budget) => edit({ budget })}
            />
            <MixedSelect<Volume | typeof UNSAID>
              label="Volume"
              common={commonOf(cells, ({ volume }) => volume ?? UNSAID)}
              options={[
                { value: UNSAID, label: "Not stated" },
                ...VOLUMES.map((volume) => ({ value: volume, label: capitalised(volume) })),
              ]}
              onSet={(volume) => edit({ volume: volume === UNSAID ? null : volume })}
            />
          </div>
          <MixedText
            label="Integrated with"
            common={commonOf(cells, ({ integratedWith }) => integratedWith ?? "")}
            hint="The partner’s name; leave empty where the teams are the trust’s alone."
            onSet={(partner) => edit({ integratedWith: partner === "" ? null : partner })}
          />
        </Section>
      )}
      <GiveToMany
        scopes={crossings.map(({ serviceLine, geography }) => ({ serviceLine, geography }))}
        component="practice"
      />
    </>
  );
}
