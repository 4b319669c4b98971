import type { ImpactThresholds } from "../../../shared/model/records/impact-thresholds.ts";
import { OUTCOME_KINDS, type OutcomeKind } from "../../../shared/model/records/outcome.ts";
import { formatShare, plural } from "../../../shared/print/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { OutcomeMark } from "../../ui/OutcomeMark.tsx";
import styles from "./dialogs.module.css";

const MEANS: Readonly<Record<OutcomeKind, string>> = {
  unchanged: "The post stays as it is.",
  changed:
    "The post stays, and something about it changes that leaves it substantially the same: its title, line manager, employer, place.",
  "slot-in":
    "The post goes, and its holder moves into a new post that is substantially the same and to which nobody else has a claim.",
  "ring-fenced":
    "Several holders have a claim to the same posts, and compete for them among themselves first.",
  "at-risk":
    "The post goes, or is no longer substantially the same, and no post of the option is its holder’s by right. Posts that may be suitable alternatives are named.",
  ended: "The post goes and nobody holds it.",
};

interface RulesOfImpactDialogProps {
  readonly thresholds: ImpactThresholds;
  readonly onClose: () => void;
}

/** The words for outcomes and the rules they come from, with the numbers of this design. */
export function RulesOfImpactDialog({ thresholds, onClose }: RulesOfImpactDialogProps) {
  const { substantial, claim, bandsApart, weights } = thresholds;
  return (
    <Dialog
      title="How outcomes are derived"
      isWide
      onClose={onClose}
      actions={
        <Button kind="primary" onPress={onClose}>
          Close
        </Button>
      }
    >
      <div className={styles.prose}>
        <p>
          Every post of the baseline has exactly one outcome. What is derived is a draft for the people who
          apply it: the policy agreed with the trade unions of your own organisation goes before anything said
          here.
        </p>
        <h3>What the outcomes mean</h3>
        <dl className={styles.words}>
          {OUTCOME_KINDS.map((kind) => (
            <div key={kind}>
              <dt>
                <OutcomeMark outcome={kind} />
              </dt>
              <dd>{MEANS[kind]}</dd>
            </div>
          ))}
        </dl>
        <h3>The rules, in their order</h3>
        <ol className={styles.rules}>
          <li>
            What somebody has set by hand goes first; what the rules would have said is shown beside it.
          </li>
          <li>
            {`A post that goes on stays with its holder where it is substantially the same: the same discipline, no lower band, and either the same scope or at least ${formatShare(substantial)} of the duties in common. It is unchanged where nothing about it differs, else changed.`}
          </li>
          <li>
            {`Every other post with a holder is displaced. Its holder has a claim to a post of the same discipline, at most ${plural(bandsApart, "band")} away, in which at least ${formatShare(claim)} of the duties live on. The best claim counts.`}
          </li>
          <li>
            Claims to the same posts make a pool. One holder and one post that is substantially the same:
            slot-in. Several holders and enough such posts: slot-in, each into one. Several holders otherwise:
            ring-fenced. One holder, and the post is not substantially the same: at risk, the post named as a
            possible alternative.
          </li>
          <li>No claim: at risk. A post that nobody holds is ended, and competes with nobody.</li>
        </ol>
        <h3>What duties are read from</h3>
        <p>
          {`A structure holds no job descriptions. Duties are compared by what it does hold, weighed so: role ${weights.role}, service lines ${weights.serviceLines}, component ${weights.component}, places ${weights.places}, standing ${weights.standing}. A side that neither post has is left out.`}
        </p>
        <h3>Where this comes from</h3>
        <ul className={styles.rules}>
          <li>
            Slotting in, ring-fencing and the search for suitable alternative employment are common to the
            organisational-change policies of NHS organisations; many of them use 75% for “substantially the
            same”. The other numbers are working defaults of Orgweave.
          </li>
          <li>
            NHS Terms and Conditions of Service Handbook, section 16: redundancy pay, and what suitable
            alternative employment means for it.
          </li>
          <li>
            Employment Rights Act 1996, sections 138 and 141. Whether an offer is suitable in law is not for
            software to say.
          </li>
          <li>
            Transfer of Undertakings (Protection of Employment) Regulations 2006: a change of employer is told
            as a change of the post; whether the regulations apply is a legal question.
          </li>
        </ul>
        <p className={styles.hint}>The whole text is docs/impact.md, which comes with Orgweave.</p>
      </div>
    </Dialog>
  );
}
