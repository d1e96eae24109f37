const DOWNSTREAM =
  /^An error occurred in a downstream service\. Correlation ID: (?<id>[^\s.]+)\. Message: (?=\S)/i

/** What failed, without the sentence Codat puts before it: a line that is cut shows the reason, not an ID. */
export const withoutPreamble = (sentence: string) => sentence.replace(DOWNSTREAM, '')

/** The ID by which Codat's support finds a failure, where its sentence names one. */
export const correlationIn = (sentence: string | null | undefined) =>
  DOWNSTREAM.exec(sentence ?? '')?.groups?.['id']
