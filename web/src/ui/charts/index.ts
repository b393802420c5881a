export * from './DayBars';
export * from './Figure';
export * from './HeatTable';
export * from './IntervalTrack';
