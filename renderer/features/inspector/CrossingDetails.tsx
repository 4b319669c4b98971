import type { ReactNode } from "react";
import { deliverCell, editCell } from "../../../shared/model/commands/cells.ts";
import { type Cell, VOLUMES, type Volume } from "../../../shared/model/records/cell.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import type { Component } from "../../../shared/model/records/mandate.ts";
import { capitalised, formatCount, formatMoney, formatWte } from "../../../shared/print/words.ts";
import { type Cover, coversOf, type LeadingDiscipline } from "../../../shared/structure/coverage.ts";
import type { Facts } from "../../../shared/structure/facts.ts";
import { actionsFor } from "../../editor/actions/element-actions.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import { Mark } from "../../ui/glyph/Mark.tsx";
import { markStateOf } from "../../ui/glyph/mark-state.ts";
import { NumberField } from "../../ui/NumberField.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { CellDomains } from "./CellDomains.tsx";
import styles from "./inspector.module.css";
import { ActionButtons, Heading, Section } from "./parts.tsx";

/** A crossing: who leads it, and what is delivered there. */
export function CrossingDetails({
  serviceLine,
  geography,
}: {
  readonly serviceLine: Id;
  readonly geography: Id;
}) {
  const editor = useEditorActions();
  const facts = useEditor((state) => state.facts);
  const { option } = facts;
  const cell = facts.cells.at(serviceLine, geography);
  const title = `${option.serviceLines.get(serviceLine)?.name ?? ""} × ${option.geographies.get(geography)?.name ?? ""}`;
  if (!cell) {
    return (
      <div className={styles.inspector}>
        <Heading kind="Crossing" title={title} />
        <p className={styles.quiet}>Not delivered at this crossing.</p>
        <Within facts={facts} serviceLine={serviceLine} geography={geography} />
        <div className={styles.actions}>
          <Button
            kind="primary"
            onPress={() =>
              editor.performAndSelect(deliverCell({ option: option.info.id, serviceLine, geography }))
            }
          >
            Deliver here
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.inspector}>
      <Heading kind="Cell" title={title} />
      <Leads facts={facts} cell={cell} />
      <CellFields key={cell.id} cell={cell} />
      <CellDomains facts={facts} cell={cell} />
      <Within facts={facts} serviceLine={serviceLine} geography={geography} />
      <Section title="More">
        <ActionButtons actions={actionsFor(editor, { kind: "crossing", serviceLine, geography })} />
      </Section>
    </div>
  );
}

/** Who leads a cell: for each component and discipline the posts, and where they hold it. */
function Leads({ facts, cell }: { readonly facts: Facts; readonly cell: Cell }) {
  const coverage = facts.coverage.get(cell.id);
  if (!coverage) return null;
  return (
    <Section title="Led by">
      <dl className={styles.covers}>
        {coversOf(coverage).map(({ component, discipline, cover }) => (
          <CoverRow
            key={`${component} ${discipline}`}
            component={component}
            discipline={discipline}
            cover={cover}
          >
            <CoverPosts facts={facts} component={component} discipline={discipline} cover={cover} />
          </CoverRow>
        ))}
      </dl>
    </Section>
  );
}

interface CoverProps {
  readonly component: Component;
  readonly discipline: LeadingDiscipline;
  readonly cover: Cover;
}

function CoverRow({ component, discipline, cover, children }: CoverProps & { readonly children: ReactNode }) {
  return (
    <>
      <dt>
        <Mark component={component} discipline={discipline} state={markStateOf(cover)} size={15} />
        <span>
          {capitalised(component)}
          <span className="visually-hidden">, {discipline}</span>
        </span>
      </dt>
      <dd>{children}</dd>
    </>
  );
}

function CoverPosts({ facts, component, discipline, cover }: CoverProps & { readonly facts: Facts }) {
  const editor = useEditorActions();
  if (cover.status === "gap") return <p className={`${styles.link} ${styles.gap}`}>No {discipline} lead</p>;
  return (
    <ul className={styles.list}>
      {cover.posts.map((post) => (
        <li key={post.id}>
          <button
            type="button"
            className={styles.link}
            onClick={() => editor.select({ kind: "post", id: post.id })}
          >
            {post.title}
            <small>{coverNote(facts, component, cover, post.holder === null)}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}

function coverNote(facts: Facts, component: Component, cover: Cover, isVacant: boolean): string {
  const [mandate] = cover.mandates;
  const own = component === "practice" ? mandate?.serviceLine : mandate?.geography;
  const table = component === "practice" ? facts.option.serviceLines : facts.option.geographies;
  const notes = [
    cover.isHeldHere ? "held here" : own ? `from ${table.get(own)?.name ?? ""}` : "from everything",
    cover.status === "shared" ? "joint" : "",
    cover.status === "overlap" ? "overlap: not joint" : "",
    isVacant ? "vacant" : "",
  ];
  return capitalised(notes.filter((note) => note !== "").join(" · "));
}

/** What the crossing adds up to with everything that lies inside its row and its column; nothing when that is itself. */
function Within({
  facts,
  serviceLine,
  geography,
}: {
  readonly facts: Facts;
  readonly serviceLine: Id;
  readonly geography: Id;
}) {
  const cells = [...facts.option.cells.values()].filter(
    (cell) =>
      facts.serviceLines.lineageOf(cell.serviceLine).includes(serviceLine) &&
      facts.geographies.lineageOf(cell.geography).includes(geography),
  );
  if (!cells.some((cell) => cell.serviceLine !== serviceLine || cell.geography !== geography)) return null;
  const sum = (field: "teams" | "wte" | "budget") =>
    cells.reduce((total, cell) => total + (cell[field] ?? 0), 0);
  return (
    <Section title="With all that lies inside">
      <dl className={styles.numbers}>
        <dt>Cells</dt>
        <dd>{formatCount(cells.length)}</dd>
        <dt>Teams</dt>
        <dd>{formatCount(sum("teams"))}</dd>
        <dt>WTE</dt>
        <dd>{formatWte(sum("wte"))}</dd>
        <dt>Budget a year</dt>
        <dd>{formatMoney(sum("budget"))}</dd>
      </dl>
    </Section>
  );
}

const UNSAID = "unsaid";

/** What a cell says of its teams. */
function CellFields({ cell }: { readonly cell: Cell }) {
  const editor = useEditorActions();
  const at = { option: editor.store.getState().optionId, id: cell.id };
  return (
    <Section title="Teams">
      <div className={styles.pair}>
        <NumberField
          label="Teams"
          value={cell.teams}
          isWhole
          onCommit={(teams) => editor.perform(editCell({ ...at, teams }))}
        />
        <NumberField
          label="WTE"
          value={cell.wte}
          onCommit={(wte) => editor.perform(editCell({ ...at, wte }))}
        />
        <NumberField
          label="Budget, £ a year"
          value={cell.budget}
          onCommit={(budget) => editor.perform(editCell({ ...at, budget }))}
        />
        <SelectField
          label="Volume"
          value={cell.volume ?? UNSAID}
          options={[
            { value: UNSAID, label: "Not stated" },
            ...VOLUMES.map((volume) => ({ value: volume, label: capitalised(volume) })),
          ]}
          onChange={(volume: Volume | typeof UNSAID) =>
            editor.perform(editCell({ ...at, volume: volume === UNSAID ? null : volume }))
          }
        />
      </div>
      <TextField
        label="Integrated with"
        value={cell.integratedWith ?? ""}
        hint="The partner's name; leave empty where the teams are the trust's alone."
        onCommit={(partner) =>
          editor.perform(editCell({ ...at, integratedWith: partner.trim() === "" ? null : partner.trim() }))
        }
      />
    </Section>
  );
}
