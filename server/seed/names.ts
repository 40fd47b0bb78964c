/** Invented names of businesses, in no particular order. */
const businesses = `
Bluebird Pediatrics | Bonnet & Clyde Auto Repair | Brightwater Pools | Brookline Physical Therapy | Café Señorita
Caldera Heating & Air | Canyon Ridge Storage | Cardinal Pest Solutions | Casa Muñoz Catering | Cedar & Stone Masonry
Château Bélanger Traiteur | Clearview Window Co. | Cloverleaf Insurance | Copper Kettle Brewing | Cornerstone Orthodontics
Crème Fraîche Bakehouse | Crestview Chiropractic | Daylight Solar | Delgado & Sons Paving | Dogwood Animal Hospital
Dunmore Property Group | Eastgate Urgent Care | Ebbtide Charters | Echo Park Hearing | Elm Street Smiles | Evergreen Lawn & Tree
Façade Réno Québec | Fairmont Title | Falcon Ridge Towing | Fernández Hnos. Mudanzas | Fireside Fireplaces | Foxglove Florist
Gallagher Law Offices | Garcés Inmobiliaria | Glasfaser Köhler GmbH | Golden Hour Photography | Granite Peak Fencing
Greenleaf Dispensary | Hærværk Tømrer | Harborlight Senior Living | Hawthorn Veterinary | Heartland Hospice | Helios Tanning
Hightower Elevator | Hollis & Wren Interiors | Honeycomb Daycare | Ironwood Fitness | Ivy League Tutors | Jæger Bygg AS
Jasper Ridge Dental | Juniper Family Medicine | Kaplan Estate Sales | Keystone Locksmith | Kingfisher Marine | Kübler Haustechnik
La Petite École | Lakeside Eye Associates | Larkspur Landscapes | Lavender Day Spa | Lighthouse Legal Aid | Lindqvist Bygg
Lone Star Septic | Łukasz Transport | Magnolia Bridal | Maple Leaf Movers | Marigold Wellness | Meridian Cardiology
Mesa Verde Roofing | Midtown Dental Arts | Millstone Bakery | Moonrise Sleep Clinic | Mulberry Montessori | Nakamura Piano Studio
Nightingale Nursing | Noor Jewellers | North Fork Plumbing | Oak & Anvil Ironworks | Oceanside Orthopedics | Old Mill Antiques
Orchard Hill Dental | Osprey Aviation Services | Pacific Crest Dermatology | Palisade Home Loans | Parkview Pharmacy
Pinnacle Garage Doors | Prairie Wind Electric | Quarry Lane Stables | Quick Fox Couriers | Rain City Gutters | Redwood Counseling
Ridgeline Surveying | River Birch Realty | Röntgen-Praxis Süd | Rosewood Funeral Home | Sablé & Co. Pâtissiers | Saffron Kitchen
Sagebrush Outfitters | Sandpiper Vacation Rentals | São Bento Odontologia | Seabreeze Carpet Care | Silver Birch Accounting
Smörgås Deli | Snow Goose Ski Rental | Sparrow Hill Vineyards | Stonebridge Imaging | Summit Spine & Sport | Sunny Side Preschool
Sycamore Oral Surgery | Tamarack Lumber | Thistle & Thyme Catering | Tidewater HVAC | Trailhead Bikes | Treetop Arborists
Union Square Podiatry | Upland Water Systems | Valkyrie Security | Vista Fertility Center | Wagner & Weiß Notare
Walnut Creek Windows | Westwind Flooring | Wildflower Midwifery | Willow Bend Allergy | Zephyr Air Duct Cleaning | Żółty Dom
مكتب النور للمحاماة | عيادة الياسمين لطب الأسنان | מרפאת השיניים של לוי | גינון ירוק בעמק | 山田クリニック | 東京ホームサービス
蓝天牙科诊所 | 한강 부동산 | Κλινική Αθηνά | Автосервис «Восток»
`;

/** The names that follow those of the hand-written accounts in the default collection. */
export const businessNames: readonly string[] = businesses
  .split(/[|\n]/)
  .map((name) => name.trim())
  .filter((name) => name !== "");

const places =
  `Alpine Amber Anchor Ashford Bayview Beacon Belmont Birchwood Boulder Bridgeport Cascade Cedarbrook Chelsea Cliffside
Coral Cottonwood Crescent Cypress Dockside Driftwood Eagle Eastwood Edgewater Elkhorn Fairview Forest Foxtail Glenwood Granville
Harvest Hazel Highland Hillcrest Holly Indigo Ivory Jade Kensington Lakewood Laurel Linden Lyric Madison Meadow Mission Monarch
Newport Northgate Oakmont Olive Orion Park Pebble Pioneer Plaza Quail Rainier Raven Regal Richmond Riverside Rockport Rosemont`
    .split(/\s+/)
    .filter(Boolean);

const trades =
  `Accounting|Air Conditioning|Animal Clinic|Appliance Repair|Auto Body|Bail Bonds|Carpet Cleaning|Catering|Chiropractic
Collision Center|Concrete|Counseling|Dental|Dermatology|Driving School|Electric|Endodontics|Eye Care|Family Law|Fencing|Fitness
Flooring|Foundation Repair|Garage Doors|Glass|Hearing Center|Home Care|Insurance|Landscaping|Locksmith|Mortgage|Moving|Orthodontics
Pain Management|Painting|Pest Control|Physical Therapy|Plumbing|Property Management|Roofing|Solar|Storage|Towing|Tree Service
Urgent Care|Water Damage|Windows`
    .split(/[|\n]/)
    .filter(Boolean);

/** Combines a place and a trade into a name. Each of the first 63 × 47 names is unique. */
export function toGeneratedName(index: number): string {
  const place = places[index % places.length] ?? "Park";
  // Combines every place with every trade, and varies both from one name to the next.
  const trade = trades[(index + Math.floor(index / places.length)) % trades.length] ?? "Dental";
  return `${place} ${trade}`;
}
