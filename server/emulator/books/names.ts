import type { Random } from './random.ts'
import type { Region, RegionCode } from './places.ts'

type Words = readonly [string, ...string[]]

/** Words for invented businesses; combinations are not taken from any register. */
const words = (text: string): Words => {
  const [first = '', ...rest] = text.trim().split(/\s+/)
  return [first, ...rest]
}

const GIVEN =
  words(`Aisha Aaron Beatriz Callum Chiara Daniel Deepa Elena Emeka Farah Finn Grace Hamish Hana Ines Isaac
  Jamal Joanna Kenji Kirsten Leila Liam Magnus Maya Mei Nadia Niall Olga Omar Priya Quentin Rosa Ruth Samir Sofia Tariq
  Tess Uma Viktor Wendy Yusuf Zoe Anneke Bram Dirk Femke Joost Lotte Anouk Ottilie Bartholomew Siobhan`)

const SURNAMES =
  words(`Abara Adeyemi Ashdown Barrowclough Bexley Blythe Bosman Brannigan Carrow Castellano Chaudhry Coates
  Dalgleish Delacroix Dunmore Eastwick Ekström Fairweather Farrant Fenwick Fielding Garside Gilchrist Goldberg Hallam
  Hartnell Hawthorne Holloway Ibrahim Ingleby Jansen Jardine Kavanagh Kettlewell Kowalski Lindqvist Lockwood Lomax
  MacInnes Marchetti Marsden McKechnie Merriman Mistry Moorcroft Nakamura Nettleton Norwood Oakeshott Okafor Ormerod
  O'Rourke Pargeter Patel Pemberton Petrov Pickersgill Quayle Rackham Ramsbottom Ravenscroft Redfern Rosenthal Ryder
  Sandhu Sedgwick Shaughnessy Silva Smit Stainforth Sugden Tanaka Thackeray Thistlewood Tolland Trelawney Underhill
  Vandenberg Vickers Visser Wadsworth Wainwright Whitlock Widdowson Winterbourne Wolff Yardley Yilmaz Zieliński`)

const MARKS =
  words(`Alder Amber Anchor Ashgrove Aurora Beacon Birch Blackthorn Bluebell Brackenridge Bramble Brightwater
  Broadleaf Brookfield Calder Canary Cedar Chalk Clearwater Cobalt Copper Coral Crescent Crown Dovetail Driftwood Eastgate
  Ebony Elder Ember Fallow Fernhill Fjord Flint Foxglove Gables Garnet Glenmore Goldcrest Granite Greenfield Harbour
  Harrier Hawthorn Hazel Heron Highfield Hollybush Indigo Ivory Juniper Kestrel Kingfisher Lantern Larch Larkspur Laurel
  Lighthouse Linden Longmeadow Magnolia Marigold Marlow Meadow Millstone Moorland Mulberry Nightingale Northgate Oakdale
  Orchard Osprey Otter Oxbow Pebble Pennine Peregrine Pinewood Quarry Quill Raven Redwood Ridgeway Riverside Rowan Saddle
  Saffron Sandstone Seaview Silverbirch Skylark Slate Snowdrop Southbank Sparrow Stonebridge Summit Swallow Sycamore
  Tamarind Thistle Thornbury Tidewater Timber Trellis Umber Valley Verdant Waterside Wayfarer Westbrook Wheatfield Whinfell
  Wildflower Willow Windmill Woodland Wren Yarrow`)

const TRADES =
  words(`Accounting Acoustics Alarms Antiques Apiaries Aquatics Architects Bakery Bathrooms Bicycles Boatyard
  Bookbinding Books Brewery Bricks Builders Cabinets Cafés Carpets Catering Ceramics Chandlery Cleaning Clinics Coaches
  Coffee Composites Conservation Crafts Dairies Dental Design Electrical Engineering Events Fabrics Farms Fencing
  Fisheries Flooring Florists Foods Foundry Freight Furniture Garages Gardens Glass Haulage Heating Horticulture Hotels
  Instruments Interiors Ironworks Joinery Kennels Kitchens Labels Landscapes Laundries Lighting Linens Locksmiths
  Logistics Machining Marine Masonry Media Metals Mills Motors Nurseries Optics Packaging Paints Paper Pharmacies
  Photography Plastering Plumbing Pottery Print Publishing Recycling Refrigeration Restoration Roofing Saddlery Salvage
  Scaffolding Security Signs Solar Stationery Studios Surveyors Tailoring Textiles Tiles Tools Toys Transport Travel
  Upholstery Veterinary Vineyards Walling Watches Welding Windows Wines Wholesale`)

export interface Person {
  given: string
  surname: string
}

export function makePerson(random: Random): Person {
  return { given: random.pick(GIVEN), surname: random.pick(SURNAMES) }
}

export interface Business {
  name: string
  /** For e-mail addresses: plain letters and digits, under the reserved top-level domain `.example`. */
  domain: string
}

function domainOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
  return `${plain.slice(0, 40)}.example`
}

const forms: readonly [BusinessForm, ...BusinessForm[]] = [
  (r, region) => `${r.pick(MARKS)} ${r.pick(TRADES)} ${r.pick(region.companySuffixes)}`,
  (r) => `${r.pick(SURNAMES)} & ${r.pick(SURNAMES)} ${r.pick(TRADES)}`,
  (r, region) => `${r.pick(SURNAMES)} ${r.pick(TRADES)} ${r.pick(region.companySuffixes)}`,
  (r, region) => `${r.pick(MARKS)} & ${r.pick(SURNAMES)} ${r.pick(region.companySuffixes)}`,
  (r) => `The ${r.pick(MARKS)} ${r.pick(TRADES)}`,
  (r, region) => `${r.pick(region.towns)[0]} ${r.pick(MARKS)} ${r.pick(TRADES)}`,
]
type BusinessForm = (random: Random, region: Region) => string

/** A business name not yet in `taken`, which it joins. */
export function makeBusiness(random: Random, region: Region, taken: Set<string>): Business {
  let name = random.pick(forms)(random, region)
  // The short forms run out in a company of 100,000; a second mark makes room for millions.
  while (taken.has(name.toLowerCase())) name = `${random.pick(MARKS)} ${random.pick(forms)(random, region)}`
  taken.add(name.toLowerCase())
  return { name, domain: domainOf(name) }
}

const GOODS: Record<RegionCode, string> = {
  GB: 'UK',
  US: 'America',
  AU: 'Australia',
  NL: 'NL',
  CA: 'Canada',
  DE: 'DE',
}

/** Name of a company that uses Codat, as opposed to one of its customers. */
export function makeCompanyName(random: Random, region: Region): string {
  const mark = random.pick(MARKS)
  const code = region.code as RegionCode
  return random.chance(0.3)
    ? `${mark} ${random.pick(TRADES)} ${GOODS[code]}`
    : `${mark} ${random.pick(TRADES)} ${random.pick(region.companySuffixes)}`
}
