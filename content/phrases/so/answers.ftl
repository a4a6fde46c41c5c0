# What stands under a curated answer.
answer-source = Isha: { $title }
button-sources = Dhammaan { $count } il
answer-as-of = Xogtu waa tii { $date }.
answer-review-due = Qoraalkan waxay ahayd in mar kale la hubiyo ilaa { $date }, waana laga yaabaa inuu duugoobay.
answer-machine = Qoraalkan mashiin ayaa turjumay, welina lama hubin.
answer-missing = Arrintan weli qoraal kama hayo. Ma jeclaan lahayd inaad qof weydiiso?
