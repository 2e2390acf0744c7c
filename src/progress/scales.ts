import type { Text } from "../model/index.js";
import type { ProgressState } from "./record.js";

/** What the states are called, and in a few words what each means. */
export interface ProgressScale {
  readonly names: Readonly<Record<ProgressState, Text>>;
  readonly glosses?: Readonly<Partial<Record<ProgressState, Text>>>;
}

/** Plain names. */
export const plainScale: ProgressScale = {
  names: {
    unknown: { en: "Not started", ja: "未学習" },
    learning: { en: "Learning", ja: "学習中" },
    known: { en: "Known", ja: "学習済み" },
    mastered: { en: "Mastered", ja: "習得済み" },
    skipped: { en: "Skipped", ja: "スキップ" },
  },
};

/** What Japanese engineers say of themselves, half in jest: the more they know, the humbler the words. */
export const chottoDekiruScale: ProgressScale = {
  names: {
    unknown: { en: "Not started", ja: "まだ知らない" },
    learning: { en: "完全に理解した (“I understood it all”)", ja: "完全に理解した" },
    known: { en: "なにもわからない (“I understand nothing”)", ja: "なにもわからない" },
    mastered: { en: "チョットデキる (“I can do a bit”)", ja: "チョットデキる" },
    skipped: { en: "Skipped", ja: "今回は見送り" },
  },
  glosses: {
    learning: { en: "Has done the tutorial.", ja: "チュートリアルを終えた。" },
    known: { en: "Knows it well enough to see how much there is to know.", ja: "奥の深さが見えてきた。" },
    mastered: { en: "Could have made it.", ja: "同じものを自分で作れる。" },
  },
};
