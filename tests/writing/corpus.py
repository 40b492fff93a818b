"""Names, titles and sentences in the six scripts that drawing and reading back are tried on."""

from __future__ import annotations

CORPUS = {
    "latin-name": "HENG Chanthou",
    "latin-sentence": "A Certificate of Completion — 42 hours, 16–27 November 2026",
    "vietnamese-name": "Trần Thị Ngọc Ánh",
    "vietnamese-sentence": "Phương Thảo đã hoàn thành khóa học “Quản lý biên giới”",
    "thai-name": "น้ำเพชร ปิ่นเกล้า",
    "thai-sentence": "ได้สำเร็จการฝึกอบรมหลักสูตรการบริหารจัดการชายแดน ระยะเวลา 42 ชั่วโมง",
    "lao-name": "ວິໄລພອນ ວົງສະຫວັນ",
    "lao-sentence": "ໄດ້ສຳເລັດການຝຶກອົບຮົມຫຼັກສູດ ການຄຸ້ມຄອງຊາຍແດນ ໔໒ ຊົ່ວໂມງ",
    "khmer-name": "ហេង ចន្ធូ",
    "khmer-stacks": "ញឹម ស្រីពៅ វិញ្ញាបនបត្រ",
    "khmer-sentence": "បានបញ្ចប់ដោយជោគជ័យនូវវគ្គ «ស្នូលនៃការគ្រប់គ្រងព្រំដែន» រយៈពេល ៤២ ម៉ោង",
    "burmese-name": "ဒေါ်ခင်မြတ်နိုးဦး",
    "burmese-kinzi": "သီရိမင်္ဂလာ ကျော်ဇင်ထွန်း",
    "burmese-sentence": "သင်တန်းကို အောင်မြင်စွာ ပြီးဆုံးခဲ့ကြောင်း အသိအမှတ်ပြုအပ်ပါသည်။ ၄၂ နာရီ",
    "khmer-and-latin": "M5 ការពិនិត្យឯកសារ៖ អនុវត្ត · Document examination: practical",
    "all-six": "BM-CORE ສຳລັບ ญาณิศา và Trần ဇော် ហេង",
}
