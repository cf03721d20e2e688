/**
 * What only a record shows, since names, numbers and addresses do not become facts. Null: the record does not say.
 * @property resultIsSubmittedFile the file given as a result is one the citizen submitted
 * @property madeUpIdentity the citizen's number is one that systems write where there is none
 */
export type RecordSigns = { resultIsSubmittedFile: boolean | null; madeUpIdentity: boolean | null };
