/** What became of the last act: there before it says anything, so that it is read out. */
export function SaidLine({ said }: { said: string }) {
  return (
    <p class="team-said" role="status">
      {said}
    </p>
  );
}
