/** The door of the text room: every sentence a person sees, in English and Simplified Chinese. */
export {};
