const officeDay = [{ from: '09:00', to: '17:00' }];

export const exampleCalendar = {
  zone: 'America/New_York',
  hours: { monday: officeDay, tuesday: officeDay, wednesday: officeDay, thursday: officeDay, friday: officeDay },
  holidays: ['2026-05-25', '2026-12-25'],
  coveredUntil: '2026-12-31',
};
