import type { Locale } from "@/lib/i18n/locales";
import { labWords } from "./words";

/** An experiment that the page offers to begin with. */
export interface Experiment {
  readonly id: string;
  readonly title: string;
  readonly address: string;
}

/** A recording of a real kernel that the page replays beside the model. */
export interface OfferedRecording {
  /** "s04" */
  readonly id: string;
  readonly title: string;
}

/** What to begin with: a scenario, to be taken up on the bench, or a recording, to be stepped through. */
export function Gallery(props: {
  readonly experiments: readonly Experiment[];
  readonly recordings: readonly OfferedRecording[];
  /** What was begun with: id of a recording, or the address of an experiment. */
  readonly chosen: string | null;
  readonly locale: Locale;
  readonly onExperiment: (address: string) => void;
  readonly onRecording: (id: string) => void;
}) {
  const { experiments, recordings, chosen, locale, onExperiment, onRecording } = props;
  const w = labWords[locale];
  const choose = (value: string) => {
    const isRecording = recordings.some(({ id }) => id === value);
    if (isRecording) onRecording(value);
    else if (value !== "") onExperiment(value);
  };
  const isOffered = recordings.some(({ id }) => id === chosen) || experiments.some(({ address }) => address === chosen);
  return (
    <label className="lab-field lab-gallery">
      <span>{w.experiment}</span>
      <select value={isOffered && chosen !== null ? chosen : ""} onChange={({ target }) => choose(target.value)}>
        <option value="">{w.chooseExperiment}</option>
        <optgroup label={w.scenarios}>
          {experiments.map(({ id, title, address }) => (
            <option key={id} value={address}>
              {title}
            </option>
          ))}
        </optgroup>
        <optgroup label={w.recordings}>
          {recordings.map(({ id, title }) => (
            <option key={id} value={id}>
              {id}: {title}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  );
}
