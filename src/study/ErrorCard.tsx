import { Component, type ReactNode } from "react";
import type { Lang } from "../params/index.ts";
import { TryAgain } from "./TryAgain.tsx";
import { studyWords } from "./words.ts";

interface Props {
  readonly lang: Lang;
  readonly children: ReactNode;
}

/** Catches what a screen throws: the rest of the page, and the log, go on. */
export class ErrorCard extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    const { lang } = this.props;
    return (
      <TryAgain
        lang={lang}
        says={studyWords[lang].failed}
        again={() => this.setState({ failed: false })}
      />
    );
  }
}
