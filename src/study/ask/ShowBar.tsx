import type { Lang } from "../../params/index.ts";
import { AskBar, BarButton } from "./AskBar.tsx";
import { askWords } from "./words.ts";

interface ShowBarProps {
  readonly lang: Lang;
  readonly fourButtons: boolean;
  /** “Show answer”, unless told. */
  readonly name?: string;
  readonly onShow: () => void;
}

/** The bar before the verdict: one button, as tall as those that will take its place. */
export const ShowBar = ({ lang, fourButtons, name, onShow }: ShowBarProps) => (
  <AskBar room={fourButtons ? 4 : 2} keys={{ go: onShow }}>
    <BarButton
      name={name ?? askWords[lang].show}
      keyCap={lang === "zh" ? "空格" : "Space"}
      main
      onPress={onShow}
    />
  </AskBar>
);
