/** Traditional characters that stand in headers, with their simplified forms. Not a converter: only what the vocabulary needs. */
const FORMS: ReadonlyMap<string, string> = new Map(
  (
    "覈核 實实 績绩 檔档 單单 職职 務务 類类 別别 權权 標标 準准 數数 據据 來来 門门 評评 見见 發发 棄弃 無无 對对 測测 體体 關关 鍵键 議议 條条 係系 時时 間间 報报 際际 員员 號号 碼码 幹干 滿满 " +
    "優优 稱称 組组 範范 圍围 計计 參参 項项 備备 註注 談谈 話话 認认 審审 額额 責责 領领 導导 眾众 級级 檢检 問问 題题 證证 線线 調调 節节 難难 擬拟 終终 結结 況况 達达 歷历 總总 換换 屬属 質质 " +
    "區区 鎮镇 鄉乡 辦办 處处 國国 產产 財财 稅税 債债 農农 業业 衛卫 環环 護护 減减 負负 擔担 訪访 綜综 黨党 團团 潔洁 選选 舉举 劃划 劵券 歸归 屆届 應应 與与 為为 從从 後后 內内 個个"
  )
    .split(" ")
    .map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
);

/** A text with those characters in their simplified forms. */
export function simplified(text: string): string {
  return [...text].map((character) => FORMS.get(character) ?? character).join("");
}
