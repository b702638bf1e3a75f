/* Everyday English words of one meaning, or near enough for who searches. A row serves any briefing. */
globalThis.briefingSearch = {
  ...globalThis.briefingSearch,
  synonyms: `
    medicine drug pharmaceutical medication pharma
    health medical healthcare medicine
    doctor physician medic
    illness disease sickness
    cancer oncology tumour
    weapon arm armament munition
    military army defence armed
    missile rocket
    aircraft plane airplane warplane jet aviation
    helicopter chopper
    ship vessel boat
    flight airline
    car automobile vehicle
    truck lorry
    train railway rail railroad
    road highway motorway
    freight cargo shipment
    timber lumber wood
    alcohol liquor spirit wine vodka
    food foodstuff
    farm agriculture agricultural agrarian crop
    livestock cattle animal
    milk dairy
    oil petroleum crude
    petrol gasoline fuel
    chemical petrochemical
    factory plant works mill
    company firm enterprise business corporation
    trade commerce turnover
    sale export
    purchase import buy
    price cost
    money fund finance financial
    investment capital
    loan credit
    tax duty tariff
    customs border
    growth increase rise
    decline decrease fall drop
    treaty agreement accord pact contract deal memorandum
    law legal legislation act
    permit licence permission authorisation
    visit trip
    talks negotiation meeting summit
    president leader
    premier minister
    ambassador envoy diplomat
    embassy mission
    parliament legislature deputy
    war conflict
    peace settlement
    film movie cinema
    book literature
    theatre opera stage
    museum exhibition
    concert music
    language tongue
    school education
    university college academy
    student pupil scholar
    teacher professor
    youth young
    sport athletics
    game match competition
    medal award prize
    win victory
    tourist tourism traveller
    science research scientific
    technology tech
    joint common mutual
    build construct
    open launch inaugurate
    start begin launch
    assemble manufacture produce make
    sign conclude
    country state nation
    city town
    worker employee staff
    job employment
    citizen national
    goal target aim
    plan intention
    news media press
    fire dismissal dismiss sack
    resignation resign quit
    supply deliver delivery
  `,
};
