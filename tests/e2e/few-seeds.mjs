// Loaded into the site under test before anything else. Seeds of generated questions come from Math.random; with so few
// numbers (those of numbers.ts) the journeys can know every question that may be asked, and its answer.
const { random } = Math;
Math.random = () => Math.floor(random() * 8) / 8;
