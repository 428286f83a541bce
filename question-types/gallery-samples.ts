import "server-only";
import type { Sample } from "./define";
import type { GalleryReview, GallerySample } from "./gallery";
import { type AnyQuestionType, questionTypes } from "./registry";

/** Every sample of every type with its scores, for the gallery. Holds keys: only for a page that is not in production. */
export function gallerySamples(): readonly GallerySample[] {
  return [...questionTypes.values()].flatMap((type) => type.samples.map((sample) => inGallery(type, sample)));
}

function inGallery(type: AnyQuestionType, sample: Sample<unknown, unknown, unknown>): GallerySample {
  const { question, right, wrong } = sample;
  const review = (response: unknown): GalleryReview => ({
    response,
    score: type.grade(question, response),
    revealed: type.stages?.reveal(question, response),
  });
  return {
    type: type.name,
    prompt: question.prompt,
    key: question.key,
    reveals: revealsOf(type, sample),
    right: review(right),
    wrong: review(wrong),
  };
}

function revealsOf({ stages }: AnyQuestionType, { question, right }: Sample<unknown, unknown, unknown>) {
  if (!stages) return [];
  const { stages: all } = right as { readonly stages: readonly unknown[] };
  return [null, ...all].map((_, count) =>
    stages.reveal(question, count === 0 ? null : { stages: all.slice(0, count) }),
  );
}
