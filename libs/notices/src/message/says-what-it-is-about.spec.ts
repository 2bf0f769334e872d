import { saysWhatItIsAbout } from './says-what-it-is-about';

describe('words that stand in a mail', () => {
  it.each(['Anti-Trafficking Taskforce', 'https://endtrafficking.example.org', 'trafficked', 'TRAFFICKER'])('%s says what it is about', (text) =>
    expect(saysWhatItIsAbout(text)).toBe(true));

  it.each(['https://throughline.example.org', 'Notices', 'Traffic updates'])('%s says nothing', (text) => expect(saysWhatItIsAbout(text)).toBe(false));
});
