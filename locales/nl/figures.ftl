# Woorden bij beelden die uit cijfers gemaakt zijn.
people-title = 100 mensen zonder rugpijn
people-age = Leeftijd
people-count = { $count } van de 100
people-text = mensen van { $age } jaar, zonder enige rugpijn, hebben versleten tussenwervelschijven op een scan.
people-with = versleten schijven
people-without = geen versleten schijven
course-start = In het begin
course-later = Na 6 weken
