export function FoundingPage() { return null; }
