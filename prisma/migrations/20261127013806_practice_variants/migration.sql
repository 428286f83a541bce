-- CreateTable
CREATE TABLE "PracticeVariant" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "versionHash" TEXT NOT NULL,
    "offeredAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "PracticeVariant_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PracticeVariant_userId_questionId_offeredAt_idx" ON "PracticeVariant"("userId", "questionId", "offeredAt");

-- CreateIndex
CREATE UNIQUE INDEX "PracticeVariant_userId_versionHash_key" ON "PracticeVariant"("userId", "versionHash");

-- AddForeignKey
ALTER TABLE "PracticeVariant" ADD CONSTRAINT "PracticeVariant_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PracticeVariant" ADD CONSTRAINT "PracticeVariant_versionHash_fkey" FOREIGN KEY ("versionHash") REFERENCES "QuestionVersion"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;
