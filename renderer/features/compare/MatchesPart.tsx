import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState } from "react";
import { judgeMatch, withdrawJudgement } from "../../../shared/model/commands/judgements.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import type { JudgedTable } from "../../../shared/model/records/judgement.ts";
import { plural } from "../../../shared/print/words.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import { MatchByHand } from "./MatchByHand.tsx";
import styles from "./MatchesPart.module.css";
import { PartByHand } from "./PartByHand.tsx";
import type { CompareOutcome, MatchLine } from "./session/messages.ts";

/** What the two elements are, in the singular. */
export const TABLE_WORDS: Readonly<Record<JudgedTable, string>> = {
  serviceLines: "Service line",
  geographies: "Geography",
  posts: "Post",
};

const BY_WORDS: Readonly<Record<MatchLine["by"], string>> = {
  id: "one is a copy of the other",
  confirmed: "you said so",
  reference: "by reference",
  name: "by name",
  title: "by title",
  scope: "by what they lead",
  ends: "by what they join",
};

/** What is taken for the same in two options, the least certain first, for a person to confirm or to break. */
export function MatchesPart({
  outcome,
  index,
}: {
  readonly outcome: CompareOutcome;
  readonly index: number;
}) {
  const editor = useEditorActions();
  const judgements = useEditor((state) => state.design.judgements);
  const [byHand, setByHand] = useState(false);
  const [isParting, setIsParting] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const pair = outcome.pairs[index - 1];
  const [fromOption, toOption] = [outcome.optionIds[0] ?? "", outcome.optionIds[index] ?? ""];
  const saidOf = useMemo(() => {
    const said = new Map<string, Id>();
    for (const { id, table, ...of } of judgements.values()) {
      if (of.fromOption === fromOption && of.toOption === toOption)
        said.set(`${table} ${of.from} ${of.to}`, id);
      if (of.fromOption === toOption && of.toOption === fromOption)
        said.set(`${table} ${of.to} ${of.from}`, id);
    }
    return said;
  }, [judgements, fromOption, toOption]);
  if (!pair) return null;

  const judge = (line: Pick<MatchLine, "table" | "ids">, isSame: boolean) => {
    const [from, to] = line.ids;
    const refused = editor.perform(judgeMatch({ table: line.table, fromOption, from, toOption, to, isSame }));
    setProblem(refused);
  };
  const takeBack = ({ table, ids }: MatchLine) => {
    const id = saidOf.get(`${table} ${ids[0]} ${ids[1]}`);
    if (id !== undefined) setProblem(editor.perform(withdrawJudgement({ id })));
  };
  const { matches, onlyFrom, onlyTo, matchedById } = pair;
  return (
    <div className={styles.part}>
      <div className={styles.bar}>
        <p>
          {plural(
            matchedById,
            "service line, geography or post has",
            "service lines, geographies and posts have",
          )}{" "}
          the same id in both and {matchedById === 1 ? "is" : "are"} certain.{" "}
          {matches.length === 0
            ? "Nothing else had to be matched."
            : "Listed is what else is taken for the same, the least certain first."}{" "}
          {onlyFrom.length.toLocaleString("en-GB")} only in {outcome.names[0]},{" "}
          {onlyTo.length.toLocaleString("en-GB")} only in {outcome.names[index]}.
        </p>
        <Button isDisabled={matchedById === 0} onPress={() => setIsParting(true)}>
          Part two…
        </Button>
        <Button isDisabled={onlyFrom.length === 0 || onlyTo.length === 0} onPress={() => setByHand(true)}>
          Match two by hand…
        </Button>
      </div>
      {problem !== null && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      {matches.length === 0 ? (
        <p className={styles.empty}>
          There is nothing to confirm here. Options that come from elsewhere, drawn anew or read from tables,
          are matched by reference, title and scope; how certain that is, and what you say of it, is listed
          here.
        </p>
      ) : (
        <MatchTable outcome={outcome} index={index} lines={matches} onJudge={judge} onTakeBack={takeBack} />
      )}
      {isParting && (
        <PartByHand
          options={[fromOption, toOption]}
          onPart={(table, id) => {
            judge({ table, ids: [id, id] }, false);
            setIsParting(false);
          }}
          onClose={() => setIsParting(false)}
        />
      )}
      {byHand && (
        <MatchByHand
          pair={pair}
          names={[outcome.names[0] ?? "", outcome.names[index] ?? ""]}
          onMatch={(table, ids) => {
            judge({ table, ids }, true);
            setByHand(false);
          }}
          onClose={() => setByHand(false)}
        />
      )}
    </div>
  );
}

interface MatchTableProps {
  readonly outcome: CompareOutcome;
  readonly index: number;
  readonly lines: readonly MatchLine[];
  readonly onJudge: (line: MatchLine, isSame: boolean) => void;
  readonly onTakeBack: (line: MatchLine) => void;
}

function MatchTable({ outcome, index, lines, onJudge, onTakeBack }: MatchTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 48,
    overscan: 10,
  });
  return (
    <div className={styles.table}>
      <div className={styles.head} aria-hidden="true">
        <span>In {outcome.names[0]}</span>
        <span>In {outcome.names[index]}</span>
        <span>How certain</span>
        <span>Your word</span>
      </div>
      <div ref={scroller} className={styles.scroller}>
        <ul aria-label="Matches" className={styles.list} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const line = lines[item.index];
            if (!line) return null;
            const both = `${line.names[0]} and ${line.names[1]}`;
            return (
              <li
                key={`${line.table} ${line.ids.join(" ")}`}
                ref={virtual.measureElement}
                data-index={item.index}
                aria-setsize={lines.length}
                aria-posinset={item.index + 1}
                className={styles.row}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {([0, 1] as const).map((side) => (
                  <span key={side} className={styles.element}>
                    <span>
                      <span className="visually-hidden">In {outcome.names[side === 0 ? 0 : index]}: </span>
                      {line.names[side]}
                    </span>
                    <small>
                      {TABLE_WORDS[line.table]}
                      {line.details[side] !== "" && `, ${line.details[side]}`}
                    </small>
                  </span>
                ))}
                <span className={styles.element}>
                  <span>{STATE_WORDS[line.state](line)}</span>
                  <small>{line.state === "broken" ? "you said so" : BY_WORDS[line.by]}</small>
                </span>
                <span className={styles.actions}>
                  {line.state === "suggested" || line.state === "matched" ? (
                    <>
                      <Button onPress={() => onJudge(line, true)} aria-label={`The same: ${both}`}>
                        The same
                      </Button>
                      <Button onPress={() => onJudge(line, false)} aria-label={`Not the same: ${both}`}>
                        Not the same
                      </Button>
                    </>
                  ) : (
                    <Button onPress={() => onTakeBack(line)} aria-label={`Take back: ${both}`}>
                      Take back
                    </Button>
                  )}
                </span>
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}

const STATE_WORDS: Readonly<Record<MatchLine["state"], (line: MatchLine) => string>> = {
  suggested: ({ confidence }) => `Perhaps the same (${percent(confidence)})`,
  matched: ({ confidence }) => `Taken for the same (${percent(confidence)})`,
  confirmed: () => "The same",
  broken: () => "Not the same",
};

function percent(confidence: number): string {
  return `${Math.round(confidence * 100)}%`;
}
