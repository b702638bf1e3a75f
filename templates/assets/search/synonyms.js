/* Everyday English words of one meaning, or near enough for who searches; and organisations that are known by a code.
   A row serves any briefing. */
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
    pm prime premier
    govt government
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
    plastic polymer polyethylene
    wagon carriage railcar
    cannon gun artillery howitzer
    firearm gun rifle pistol
    ammunition ammo shell
    soldier troop serviceman
    navy naval maritime sea
    drone uav unmanned
    dance dancer ballet
    musician orchestra conductor
    singer artist performer
    television tv broadcaster radio
    exhibition expo fair show
    festival celebration holiday
    anniversary jubilee
    congratulation greeting letter
    cancel abandon scrap
    delay postpone late
    twice double twofold
    thrice triple threefold tripling
    quadruple fourfold
    tenfold ten
    percent percentage share
    spend expenditure cost
    statistic figure data number
    forecast prediction expect projection outlook
    hospital clinic healthcare
    drugstore pharmacy chemist
    treatment cure therapy
    olympic games
    athlete sportsman sportsperson
    football soccer
    tractor machinery
    machine equipment machinery
    tank armour armoured
    harvester combine
    fertiliser fertilizer potash
    meat beef
    beverage drink
    promise pledge
    dispute quarrel disagreement
    objection protest object
    ship dispatch send
    tram streetcar tramway
    lift elevator
    bus coach
    corridor route way
    spokesman spokesperson spokeswoman
    head chief director boss chairman
    rescue emergency firefighter
    court tribunal arbitration
    audit inspection
    certificate certification
    scientist researcher academic scholar
    vocational apprenticeship training
    teenager youth young child kid
    exchange swap
    expand widen broaden enlarge
    extend prolong
    strengthen boost deepen intensify
    improve upgrade modernise modernize
    diaspora expatriate emigrant
    border frontier
    cooperation collaboration partnership
    relation tie link
    discuss talk consult
    reporter journalist correspondent
    newspaper magazine press
    picture photo photograph image
    subsidiary branch affiliate
    shop store outlet
    house home building
    headquarters building office
    rank ranking rating
    biggest largest
    stake share equity
    dollar usd
    euro eur
    rouble ruble rub
    earn revenue income profit
    debt loan credit
    budget fund
    electricity power energy
    pipeline pipe
    airport airline flight
    port harbour
    visa passport
    election vote ballot referendum
    constitution charter
    refugee migrant
    religion church faith
    textile clothing cloth
    furniture woodwork wood
    steel metal iron
    gold silver bronze medal
    cosmonaut astronaut space
    computer software digital
    internet online web
  `,
  /* The codes of international organisations, also in Russian, and their names. */
  organisations: `
    APEC: Asia-Pacific Economic Cooperation
    ASEAN: Association of Southeast Asian Nations
    AU: African Union
    BRICS БРИКС: BRICS
    BSEC ОЧЭС: Organization of the Black Sea Economic Cooperation
    CARICOM: Caribbean Community
    CIS СНГ: Commonwealth of Independent States
    COE: Council of Europe
    CSTO ОДКБ: Collective Security Treaty Organization
    EAC: East African Community
    EAEU ЕАЭС: Eurasian Economic Union
    EBRD ЕБРР: European Bank for Reconstruction and Development
    ECOWAS: Economic Community of West African States
    EFTA: European Free Trade Association
    EU ЕС: European Union
    GCC: Gulf Cooperation Council
    GUAM ГУАМ: Organization for Democracy and Economic Development
    IAEA МАГАТЭ: International Atomic Energy Agency
    IMF МВФ: International Monetary Fund
    MERCOSUR: Southern Common Market
    NATO НАТО: North Atlantic Treaty Organization
    OAS: Organization of American States
    OECD: Organisation for Economic Co-operation and Development
    OIC ОИС: Organisation of Islamic Cooperation
    OPEC: Organization of the Petroleum Exporting Countries
    OSCE ОБСЕ: Organization for Security and Co-operation in Europe
    OTS ОТГ: Organization of Turkic States
    SAARC: South Asian Association for Regional Cooperation
    SADC: Southern African Development Community
    SCO ШОС: Shanghai Cooperation Organisation
    UN ООН UNO: United Nations
    WHO ВОЗ: World Health Organization
    WTO ВТО: World Trade Organization
  `,
};
