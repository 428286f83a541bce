import { expect, test } from "vitest";
import { newsWords, span, summary } from "./words";

test("a length within bounds is told as exactly as it is known", () => {
  expect(span(5, 11)).toBe("5–11 ms");
  expect(span(496, 505)).toBe("505 ms");
  expect(span(0, 0)).toBe("0 ms");
  expect(span(59_230, 61_200)).toBe("59.23–61.20 s");
});

test("news are told in a sentence of the reader's language", () => {
  const news = {
    deeds: [{ type: "did", at: 503.2, end: "A", does: "close" }],
    states: { A: ["FIN-WAIT-1", "FIN-WAIT-2"], B: ["CLOSE-WAIT"] },
  } as const;

  expect(newsWords.en(news)).toBe("0.50 s: A calls close(). A: FIN-WAIT-1, FIN-WAIT-2. B: CLOSE-WAIT.");
  expect(newsWords["zh-CN"](news)).toBe("0.50 s：A调用close()。A：FIN-WAIT-1、FIN-WAIT-2。B：CLOSE-WAIT。");
});

test("agreement is not claimed where kernel and model part", () => {
  expect(summary.en(8, 1, 0)).toContain("did what the model predicts");
  expect(summary.en(8, 0, 1)).toBe("Kernel and model part in 1 place; the tables say where.");
  expect(summary["zh-CN"](8, 0, 2)).toBe("内核与模型有2处不同，见下面的表。");
});
