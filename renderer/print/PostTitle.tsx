import type { ReactNode } from "react";
import type { Post } from "../../shared/model/records/post.ts";
import { leadingDisciplineOf } from "../../shared/structure/coverage.ts";
import { DisciplineMark } from "../ui/glyph/DisciplineMark.tsx";
import styles from "./tables.module.css";

interface PostTitleProps {
  readonly post: Post;
  /** What follows the title. */
  readonly children?: ReactNode;
}

/** A post's title behind the mark of its discipline; posts that lead no component have none. */
export function PostTitle({ post, children }: PostTitleProps) {
  const discipline = leadingDisciplineOf(post);
  return (
    <span className={styles.title}>
      <span className={styles.mark}>{discipline && <DisciplineMark discipline={discipline} size={8} />}</span>
      <span>
        {post.title}
        {children}
      </span>
    </span>
  );
}
