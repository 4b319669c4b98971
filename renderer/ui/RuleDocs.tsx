import { Link } from "react-aria-components/Link";
import { CATALOGUE } from "../../shared/rules/catalogue/index.ts";
import { DEFAULT_PRESET } from "../../shared/rules/presets/default.ts";
import { splitMentions } from "../../shared/rules/rule-mentions.ts";
import { EXAMPLE_WORDS, type PageSection, rulePage } from "../../shared/rules/rule-page.ts";
import styles from "./RuleDocs.module.css";

interface RuleDocsProps {
  /** The rule's id; nothing is shown for one that the catalogue does not have. */
  readonly rule: string;
  /** Of its headings: one below the heading it stands under. */
  readonly level: 3 | 4;
  /** Whether its title and id come along; not under a heading that says them already. */
  readonly isWhole?: boolean;
  /** Whether its numbers come along; not beside fields that show them. */
  readonly hasNumbers?: boolean;
  /** Goes to another rule that the page names. */
  readonly onRule: (rule: string) => void;
}

/** A rule's page of documentation: what it finds, why it matters, what good and bad look like, where it comes from. */
export function RuleDocs({ rule: id, level, isWhole = true, hasNumbers = true, onRule }: RuleDocsProps) {
  const rule = CATALOGUE.find((candidate) => candidate.id === id);
  if (!rule) return null;
  const page = rulePage(rule, DEFAULT_PRESET);
  const Heading = `h${level}` as const;
  return (
    <div className={styles.docs}>
      {isWhole && <Heading>{page.title}</Heading>}
      <p>
        <Mentions text={page.finds} onRule={onRule} />
      </p>
      {page.sections
        .filter(({ kind }) => hasNumbers || kind !== "numbers")
        .map((section) => (
          <div key={section.heading} className={styles.docs}>
            <Heading>{section.heading}</Heading>
            <Section section={section} onRule={onRule} />
          </div>
        ))}
      {isWhole && <small>{page.id}</small>}
    </div>
  );
}

interface SectionProps extends Pick<RuleDocsProps, "onRule"> {
  readonly section: PageSection;
}

function Section({ section, onRule }: SectionProps) {
  switch (section.kind) {
    case "text":
      return (
        <p>
          <Mentions text={section.text} onRule={onRule} />
        </p>
      );
    case "list":
      return (
        <ul>
          {section.items.map((item) => (
            <li key={item}>
              <Mentions text={item} onRule={onRule} />
            </li>
          ))}
        </ul>
      );
    case "examples":
      return (
        <>
          {(["good", "bad"] as const).map((kind) => (
            <p key={kind} className={styles.example} data-kind={kind}>
              <b>{EXAMPLE_WORDS[kind]}:</b> {section[kind]}
            </p>
          ))}
        </>
      );
    case "numbers":
      return (
        <ul>
          {section.numbers.map(({ name, label, standard, range, unit }) => (
            <li key={name}>
              {label}: {standard} <small>{`(${range}; ${unit})`}</small>
            </li>
          ))}
        </ul>
      );
    case "sources":
      return (
        <ul>
          {section.sources.map(({ title, url }) => (
            <li key={title}>
              {title} {url !== undefined && <small>{url}</small>}
            </li>
          ))}
        </ul>
      );
  }
}

interface MentionsProps extends Pick<RuleDocsProps, "onRule"> {
  readonly text: string;
}

/** A text in which the titles of other rules lead to them. */
function Mentions({ text, onRule }: MentionsProps) {
  return splitMentions(text).map((piece) =>
    typeof piece === "string" ? (
      piece
    ) : (
      // Words of a sentence, which run over lines as no button does.
      <Link key={piece.id} className={styles.mention ?? ""} onPress={() => onRule(piece.id)}>
        “{piece.title}”
      </Link>
    ),
  );
}
