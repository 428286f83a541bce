import { useId } from "react";
import { SliderField } from "@/components/ui/slider-field";
import type { Locale } from "@/lib/i18n/locales";
import { type Choice, leavesWaiting, MOST_CONNECTIONS, MOST_SECONDS, STORIES } from "@/lib/kernel/story";
import { storyWords } from "./story-words";
import { kernelWords, secondsOf } from "./words";

interface Choosing {
  readonly choice: Choice;
  readonly locale: Locale;
  readonly onChange: (changes: Partial<Choice>) => void;
}

/** Which story, and with how many connections. */
export function StoryChoice(props: Choosing) {
  const { choice, locale, onChange } = props;
  const name = useId();
  return (
    <div className="kernel-choice">
      <fieldset className="min-w-0">
        <legend className="mb-1 font-semibold">{kernelWords.story[locale]}</legend>
        <div className="kernel-stories">
          {STORIES.map((story) => (
            <label key={story} className="flex min-h-11 items-baseline gap-3 py-2">
              <input
                type="radio"
                name={name}
                value={story}
                checked={choice.story === story}
                onChange={() => onChange({ story })}
              />
              <span>
                <b className="font-semibold">{storyWords[story].name[locale]}</b>
                <span className="block text-ink-2 text-small">{storyWords[story].does[locale]}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
}

/** What only a kernel that is watched can be asked for. */
export function RunChoice({ choice, locale, onChange }: Choosing) {
  return (
    <div className="mt-4 grid gap-x-8 gap-y-3 sm:grid-cols-2">
      <SliderField
        least={1}
        label={kernelWords.connections[locale]}
        value={choice.connections}
        most={MOST_CONNECTIONS}
        text={String(choice.connections)}
        onChange={(connections) => onChange({ connections })}
      />
      {choice.story === "half-close" && (
        <SliderField
          least={1}
          label={kernelWords.seconds[locale]}
          value={choice.seconds}
          most={MOST_SECONDS}
          text={secondsOf[locale](choice.seconds)}
          onChange={(seconds) => onChange({ seconds })}
        />
      )}
      {leavesWaiting(choice.story) && (
        <label className="flex min-h-11 items-center gap-3 sm:col-span-2">
          <input
            type="checkbox"
            checked={choice.toTheEnd}
            onChange={({ target }) => onChange({ toTheEnd: target.checked })}
          />
          {kernelWords.toTheEnd[locale]}
        </label>
      )}
    </div>
  );
}
