/** Whether a sender, a host or any other words of a mail name what the team works against. Whoever looks over a shoulder would read it. */
export const saysWhatItIsAbout = (text: string): boolean => /traffick/i.test(text);
