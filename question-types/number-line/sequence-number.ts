/** A sequence number as it is read: grouped, the same in both languages. */
export const sequenceNumber = (value: number): string => new Intl.NumberFormat("en").format(value);
