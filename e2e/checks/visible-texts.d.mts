/** Every phrase of the product that a person can read, with the file and line it stands in. */
export declare function visibleTexts(): { place: string; text: string }[]
