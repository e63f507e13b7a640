import { Component, type ReactNode } from "react";
import type { Lang } from "../../params/index.ts";
import styles from "./frame.module.css";
import { frameWords } from "./words.ts";

interface Props {
  readonly lang: Lang;
  /** A new key (new values) is a new chance. */
  readonly retryKey: unknown;
  readonly onReset: () => void;
  readonly children: ReactNode;
}

/** Keeps a drawing that throws from taking the page with it. */
export class ErrorCard extends Component<Props, { error: Error | null; key: unknown }> {
  override state: { error: Error | null; key: unknown } = { error: null, key: this.props.retryKey };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps(props: Props, state: { key: unknown }) {
    return props.retryKey === state.key ? null : { error: null, key: props.retryKey };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    const w = frameWords[this.props.lang];
    return (
      <div className={styles.error} role="alert">
        <p>
          <strong>{w.broken}</strong> {w.brokenHint}
        </p>
        <code>{error.message}</code>
        <button type="button" onClick={this.props.onReset}>
          {w.reset}
        </button>
      </div>
    );
  }
}
